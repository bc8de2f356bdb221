"""What git remembers: earlier catalogues, what each commit edited, the sheets printed from them."""
