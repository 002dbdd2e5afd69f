"""The councils of the demonstration: real institutions, invented people.

Someone above comes before someone below: a council names its upper one.
"""

from oversight.demo.places import bac_son_commune, bac_son_district, ho_chi_minh_city, lang_son, phu_giao, tuyen_quang

SKETCHES = tuple(place.SKETCH for place in (
    lang_son, ho_chi_minh_city, bac_son_district, phu_giao, tuyen_quang, bac_son_commune))
PEOPLE = {key: someone for sketch in SKETCHES for key, someone in sketch.people}
