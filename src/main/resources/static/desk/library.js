// What the library's pages do beyond their forms: files dropped, how far they are on their way, and what is read aloud.
(function () {
  'use strict';
  var find = function (selector, within) { return (within || document).querySelector(selector); };
  var all = function (selector, within) { return Array.from((within || document).querySelectorAll(selector)); };
  var MEGABYTE = 1024 * 1024;
  var ARCHIVE = /\.(zip|tar|gz|tgz|xz|txz)$/i;

  function say(text) { var said = find('#said'); if (said && said.textContent !== text) said.textContent = text; }
  function megabytes(bytes) {
    if (bytes < MEGABYTE / 10) return Math.ceil(bytes / 1024).toLocaleString('ko') + 'KB';
    return (bytes / MEGABYTE).toLocaleString('ko', { maximumFractionDigits: 1 }) + 'MB';
  }

  all('.print[hidden]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  // On a narrow screen the outline waits until it is wanted.
  var outline = find('.outline details');
  if (outline && matchMedia('(max-width: 60em)').matches) outline.open = false;
  var open = all('.outline__open > a').pop();
  var frame = find('.outline');
  if (open && frame && frame.scrollHeight > frame.clientHeight) frame.scrollTop = open.offsetTop - frame.clientHeight / 3;

  // The very words, where they are marked.
  var marked = location.hash.indexOf('#p-') === 0 && find('.prose__passage--here mark');
  if (marked) marked.scrollIntoView({ block: 'center' });

  // Jobs renew themselves; what matters of that is said.
  var working = find('#jobs') && find('#jobs').dataset.working === 'true';
  document.addEventListener('htmx:afterSwap', function () {
    var jobs = find('#jobs');
    if (!jobs) return;
    var now = jobs.dataset.working === 'true';
    if (working && !now) {
      say('가져오기가 끝났습니다.');
      if (find('.versions') && !find('.job__failures')) location.assign(location.pathname);
    }
    working = now;
  });

  all('form.upload').forEach(function (form) {
    var drop = find('.upload__drop', form);
    var input = find('input[type=file]', form);
    var trouble = find('.upload__trouble', form);
    var progress = find('.upload__progress', form);
    var send = find('.upload__send', form);
    var bar = find('progress', form);
    var amount = find('.upload__amount', form);
    var request = null;

    find('.upload__invite', form).hidden = false;

    function tell(text) { trouble.textContent = text; }

    function complaint(files) {
      var most = Number(form.dataset.files);
      if (files.length > most) return '한 번에 ' + most + '개까지 보낼 수 있습니다. 나누어 보내거나 ZIP으로 묶어 주세요.';
      var together = files.reduce(function (sum, file) { return sum + file.size; }, 0);
      if (together > Number(form.dataset.megabytes) * MEGABYTE) return '고르신 파일이 모두 ' + megabytes(together) + '입니다. 한 번에 ' + form.dataset.megabytes + 'MB까지 나누어 보내 주세요.';
      var large = files.find(function (file) { return file.size > Number(ARCHIVE.test(file.name) ? form.dataset.archiveMegabytes : form.dataset.fileMegabytes) * MEGABYTE; });
      if (large) return '“' + large.name + '” 파일이 너무 큽니다(' + megabytes(large.size) + '). 나누어 저장한 뒤 보내 주세요.';
      return '';
    }

    function show() {
      var files = Array.from(input.files);
      var list = find('.upload__chosen', form);
      list.textContent = '';
      files.slice(0, 20).forEach(function (file) {
        var item = document.createElement('li');
        item.textContent = file.name + ' (' + megabytes(file.size) + ')';
        list.append(item);
      });
      if (files.length > 20) {
        var rest = document.createElement('li');
        rest.textContent = '외 ' + (files.length - 20) + '개';
        list.append(rest);
      }
      tell(complaint(files));
    }
    input.addEventListener('change', show);

    ['dragenter', 'dragover'].forEach(function (name) {
      drop.addEventListener(name, function (event) { event.preventDefault(); drop.classList.add('upload__drop--over'); });
    });
    ['dragleave', 'drop'].forEach(function (name) {
      drop.addEventListener(name, function () { drop.classList.remove('upload__drop--over'); });
    });
    drop.addEventListener('drop', function (event) {
      event.preventDefault();
      if (request) return;
      var folder = Array.from(event.dataTransfer.items || []).some(function (item) {
        var entry = item.webkitGetAsEntry && item.webkitGetAsEntry();
        return entry && entry.isDirectory;
      });
      if (folder) { tell('폴더는 그대로 보낼 수 없습니다. ZIP으로 묶어 놓거나 안에 있는 파일을 놓아 주세요.'); return; }
      input.files = event.dataTransfer.files;
      show();
    });

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (request) return;
      var problem = complaint(Array.from(input.files));
      tell(problem);
      if (problem || !input.files.length) return;
      begin();
    });

    find('.upload__stop', form).addEventListener('click', function () { if (request) request.abort(); });

    function begin() {
      var body = new FormData(form);
      request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.setRequestHeader('HX-Request', 'true');
      request.setRequestHeader('Accept', 'text/html, application/problem+json');
      request.upload.addEventListener('progress', function (event) {
        if (!event.lengthComputable) return;
        var percent = Math.floor(100 * event.loaded / event.total);
        bar.value = percent;
        amount.textContent = percent + '% (' + megabytes(event.loaded) + ' / ' + megabytes(event.total) + ')';
        if (percent % 25 === 0) say('보내는 중 ' + percent + '%');
        if (percent === 100) amount.textContent = '다 보냈습니다. 서버가 저장하고 있습니다…';
      });
      request.addEventListener('load', arrived);
      request.addEventListener('abort', function () { end(); tell('보내기를 그만두었습니다. 아무것도 가져오지 않았습니다.'); });
      request.addEventListener('error', function () {
        end();
        tell('보내는 도중에 연결이 끊겼습니다. 관리 시간이 끝났거나 파일이 너무 클 수 있습니다. 화면을 새로 고친 뒤 다시 보내 주세요.');
      });
      bar.value = 0;
      amount.textContent = '0%';
      progress.hidden = false;
      send.hidden = true;
      request.send(body);
      find('.upload__stop', form).focus();
    }

    function end() {
      request = null;
      progress.hidden = true;
      send.hidden = false;
      send.focus();
    }

    function arrived() {
      var answer = request;
      end();
      if (answer.status >= 400) {
        var text = '파일을 보내지 못했습니다. 잠시 뒤 다시 시도해 주세요.';
        try { text = JSON.parse(answer.responseText).detail || text; } catch (notOurs) { /* a proxy's page */ }
        tell(text);
        return;
      }
      form.reset();
      show();
      var jobs = find('#jobs');
      jobs.outerHTML = answer.responseText;
      jobs = find('#jobs');
      window.htmx.process(jobs);
      working = jobs.dataset.working === 'true';
      if (!working) window.htmx.trigger(document.body, 'library-changed');
      say('다 보냈습니다. 가져오기를 시작했습니다.');
    }
  });
})();
