// What the page's script sends carries the token of our forms.
document.addEventListener('htmx:configRequest', function (event) {
  'use strict';
  var token = document.querySelector('meta[name="_csrf"]');
  var name = document.querySelector('meta[name="_csrf_header"]');
  if (token && name) event.detail.headers[name.content] = token.content;
});
