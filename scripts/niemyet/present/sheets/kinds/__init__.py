"""The sheets an office hangs up, one module a kind."""
