// What the page's script sends carries the token of our forms.
document.addEventListener('htmx:configRequest', function (event) {
  'use strict';
  var token = document.querySelector('meta[name="form-token"]');
  if (token) event.detail.headers['X-CSRF-TOKEN'] = token.content;
});
