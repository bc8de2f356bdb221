// Decap would start by itself as soon as it is loaded; start.js starts it.
window.CMS_MANUAL_INIT = true;
