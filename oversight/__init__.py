"""The domain: nouns in models, questions in rules, verbs in services. It knows no web and no printer."""
