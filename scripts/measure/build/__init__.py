"""What a build costs, and the catalogues it is measured on."""
