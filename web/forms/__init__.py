"""Forms: they read what was typed into values; whether the values may stand is for the domain to say."""
