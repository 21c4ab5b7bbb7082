// What the page's script sends carries the token of our forms.
document.addEventListener('htmx:configRequest', function (event) {
  'use strict';
  var token = document.querySelector('meta[name="_csrf"]');
  var name = document.querySelector('meta[name="_csrf_header"]');
  if (token && name) event.detail.headers[name.content] = token.content;
});

// A file that is too large is told before it is on its way; who sends it all the same hears it from the server.
document.addEventListener('change', function (event) {
  'use strict';
  var input = event.target;
  if (!input.matches('input[type=file][data-megabytes]')) return;
  var most = Number(input.dataset.megabytes);
  var large = Array.from(input.files).find(function (file) { return file.size > most * 1048576; });
  var size = large ? (Math.ceil(large.size / 104857.6) / 10).toLocaleString('ko') : '';
  var text = large ? '“' + large.name + '” 파일이 너무 큽니다(' + size + 'MB, ' + most + 'MB까지 됩니다). 줄이거나 나누어 저장한 파일을 골라 주세요.' : '';
  input.setCustomValidity(large ? '더 작은 파일을 골라 주세요.' : '');
  input.form.querySelector('.trouble').textContent = text;
});
