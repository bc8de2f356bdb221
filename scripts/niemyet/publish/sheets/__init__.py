"""Print sheets: views to PDF, by Typst, each made once for one content."""
