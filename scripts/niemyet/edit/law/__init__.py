"""What keepers of the catalogue are told of the law it rests on."""
