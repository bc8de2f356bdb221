"""Open data as graphs of statements: CPSV-AP and DCAT."""
