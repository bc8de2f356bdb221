"""The forms in which staff edit the catalogue, made from the models."""
