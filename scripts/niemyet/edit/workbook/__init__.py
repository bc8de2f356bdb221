"""Tables that an office keeps in a spreadsheet: written to be filled in, read back cell by cell."""
