"""The drawers of the administration pages: one file a noun, each with its list, its form and its verbs."""
