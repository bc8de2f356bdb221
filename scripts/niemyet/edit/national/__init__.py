"""Records of the national portal: their reading, the report on them, drafts of what is missing."""
