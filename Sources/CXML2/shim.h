// The functions of libxml2's reader that we call, declared here: its own headers bring in those of ICU, which the
// compiler takes for other versions of the ones in Swift's Foundation. After libxml2 2.9, xmlreader.h and xmlerror.h.

#ifndef IM_CXML2_H
#define IM_CXML2_H

typedef struct im_xmlTextReader im_xmlTextReader;

im_xmlTextReader *xmlReaderForMemory(const char *buffer, int size, const char *url, const char *encoding, int options);
int xmlTextReaderRead(im_xmlTextReader *reader);
int xmlTextReaderNodeType(im_xmlTextReader *reader);
int xmlTextReaderIsEmptyElement(im_xmlTextReader *reader);
int xmlTextReaderMoveToNextAttribute(im_xmlTextReader *reader);
int xmlTextReaderMoveToElement(im_xmlTextReader *reader);
const void *xmlTextReaderCurrentNode(im_xmlTextReader *reader);
long xmlGetLineNo(const void *node);
const unsigned char *xmlTextReaderConstName(im_xmlTextReader *reader);
const unsigned char *xmlTextReaderConstLocalName(im_xmlTextReader *reader);
const unsigned char *xmlTextReaderConstNamespaceUri(im_xmlTextReader *reader);
const unsigned char *xmlTextReaderConstValue(im_xmlTextReader *reader);
void xmlFreeTextReader(im_xmlTextReader *reader);

// xmlParserOption
enum {
    im_XML_PARSE_NOERROR = 1 << 5,
    im_XML_PARSE_NOWARNING = 1 << 6,
    im_XML_PARSE_NONET = 1 << 11,
    im_XML_PARSE_NOCDATA = 1 << 14,
    im_XML_PARSE_HUGE = 1 << 19,
    im_XML_PARSE_BIG_LINES = 1 << 22
};

// xmlReaderTypes
enum { im_XML_ELEMENT = 1, im_XML_TEXT = 3, im_XML_CDATA = 4, im_XML_END_ELEMENT = 15 };

typedef struct {
    int domain;
    int code;
    char *message;
    int level;
    char *file;
    int line;
} im_xmlErrorHead;

// The error's first members are all that is read of it.
const im_xmlErrorHead *xmlGetLastError(void);

#endif
