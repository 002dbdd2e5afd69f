"""Dữ liệu minh họa: councils, people and rounds to try the product with, made by taking the steps.

Nothing here sets a state. Each person does on each day what the verbs allow, so a demonstration that builds
is a proof that the tables can tell the story. Institutions and figures are real; people and events are not.
"""

from oversight.demo.build import AlreadyFilled, TooEarly, build_demo
from oversight.demo.result import Demo, DemoPerson, DemoRecord

__all__ = ["AlreadyFilled", "Demo", "DemoPerson", "DemoRecord", "TooEarly", "build_demo"]
