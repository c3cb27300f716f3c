// Glosses beside their lines. Knows nothing of what they say.
