"""A point to stand for an area, and the radius around it that covers the area. Needs shapely and numpy."""

import math

import numpy
import shapely

MEAN_RADIUS_M = 6_371_008.8


def representative_point(shape):
    """Centroid of the largest part where it lies inside, else a point that does: (longitude, latitude)."""
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    centre = largest.centroid
    if not largest.contains(centre):
        centre = largest.representative_point()
    return centre.x, centre.y


def covering_radius(shape, longitude, latitude):
    """Metres from the point to the farthest vertex, rounded up to a kilometre (sphere, plus half a percent)."""
    corners = numpy.radians(shapely.get_coordinates(shape))
    x, y = math.radians(longitude), math.radians(latitude)
    half = (numpy.sin((corners[:, 1] - y) / 2) ** 2
            + math.cos(y) * numpy.cos(corners[:, 1]) * numpy.sin((corners[:, 0] - x) / 2) ** 2)
    farthest = 2 * MEAN_RADIUS_M * float(numpy.arcsin(numpy.sqrt(half.max())))
    return max(1000, math.ceil(farthest * 1.005 / 1000) * 1000)
