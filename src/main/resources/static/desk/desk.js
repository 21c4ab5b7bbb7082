// What the page does beyond its forms. Without this file everything still works, one page at a time.
(function () {
  'use strict';
  var root = document.documentElement;
  var find = function (selector, within) { return (within || document).querySelector(selector); };
  var all = function (selector, within) { return Array.from((within || document).querySelectorAll(selector)); };

  // High contrast
  var contrast = find('#contrast');
  function showContrast() { contrast.setAttribute('aria-pressed', String(root.dataset.krdsMode === 'high-contrast')); }
  if (contrast) {
    contrast.hidden = false;
    showContrast();
    contrast.addEventListener('click', function () {
      var high = root.dataset.krdsMode !== 'high-contrast';
      if (high) root.dataset.krdsMode = 'high-contrast'; else delete root.dataset.krdsMode;
      try { localStorage.setItem('dolbom-contrast', high ? 'high' : 'usual'); } catch (refused) { /* not kept */ }
      showContrast();
    });
  }

  // What somebody has opened in a part that renews itself is not closed under their hands.
  document.addEventListener('htmx:beforeRequest', function (event) {
    if (event.detail.elt.id === 'now' && find('details[open]', event.detail.elt)) event.preventDefault();
  });

  var desk = find('#ask');
  if (!desk) return;
  var main = find('#main');
  var log = find('#log');
  var question = find('#question');
  var trouble = find('#trouble');
  var count = find('#count');
  var longest = Number(question.dataset.longest);
  var noPrecisePointer = matchMedia('(pointer: coarse)').matches;

  // The box grows with its text; the count shows only near the limit.
  function fit() {
    var fewest = main.classList.contains('desk--talking') ? 1 : 2;
    question.rows = fewest;
    var line = parseFloat(getComputedStyle(question).lineHeight);
    question.rows = Math.min(10, Math.max(fewest, Math.floor(question.scrollHeight / line)));
    var length = Array.from(question.value).length;
    count.textContent = length > longest * 0.8 ? length.toLocaleString('ko') + ' / ' + longest.toLocaleString('ko') + '자' : '';
    count.classList.toggle('ask__count--over', length > longest);
  }
  question.addEventListener('input', function () { fit(); quiet(); });

  // Enter asks, but not the Enter that ends the composing of a Hangul syllable.
  question.addEventListener('keydown', function (event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (!main.classList.contains('desk--busy')) desk.requestSubmit();
  });

  function tell(text) { trouble.textContent = text; }
  function quiet() { if (trouble.textContent) trouble.textContent = ''; }

  function asks(event) { return event.detail.requestConfig && event.detail.requestConfig.path === '/questions'; }

  document.addEventListener('htmx:beforeRequest', function (event) {
    quiet();
    if (!asks(event)) return;
    if (event.detail.elt === desk) {
      if (!question.value.trim()) { event.preventDefault(); question.focus(); return; }
      var length = Array.from(question.value).length;
      if (length > longest) {
        event.preventDefault();
        tell('질문이 ' + length.toLocaleString('ko') + '자로 너무 깁니다(최대 ' + longest.toLocaleString('ko') + '자). 꼭 필요한 내용만 남겨 주세요.');
        return;
      }
    }
    main.classList.add('desk--busy');
  });

  document.addEventListener('htmx:afterRequest', function (event) {
    main.classList.remove('desk--busy');
    if (!asks(event) || !event.detail.successful) return;
    if (event.detail.elt === desk) { question.value = ''; fit(); }
  });

  // An answer has come: show it from its question on. The box keeps the focus; on a telephone the keyboard would cover
  // the answer, so it goes.
  document.addEventListener('htmx:afterSwap', function (event) {
    if (event.detail.target.id === 'source-body') { open(); return; }
    ready();
    if (event.detail.target !== log) return;
    main.classList.add('desk--talking');
    fit();
    find('.ask__label').textContent = '이어서 묻기';
    question.placeholder = '이어서 물어보세요';
    var examples = find('.examples');
    if (examples) {
      var hadFocus = examples.contains(document.activeElement);
      examples.remove();
      if (hadFocus && !noPrecisePointer) question.focus({ preventScroll: true });
    }
    if (noPrecisePointer) question.blur();
    var latest = log.lastElementChild;
    var still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    var how = still ? 'auto' : 'smooth';
    if (latest === log.firstElementChild) window.scrollTo({ top: 0, behavior: how });
    else latest.scrollIntoView({ block: 'start', behavior: how });
  });

  document.addEventListener('htmx:afterSettle', function (event) {
    if (!event.detail.target.closest || !event.detail.target.closest('.feedback')) return;
    var thanks = find('.feedback__thanks', document.getElementById(event.detail.target.id));
    if (document.activeElement === document.body && thanks) thanks.focus();
  });

  function open() {
    var source = find('#source');
    source.showModal();
    source.scrollTop = 0;
    find('#source-title').focus();
  }

  // Failures keep what was typed.
  document.addEventListener('htmx:responseError', function (event) {
    var text = '답을 받지 못했습니다. 잠시 뒤 다시 시도해 주세요.';
    try { text = JSON.parse(event.detail.xhr.responseText).detail || text; } catch (noProblem) { /* not ours */ }
    tell(text);
    find('#trouble').scrollIntoView({ block: 'nearest' });
  });
  ['htmx:sendError', 'htmx:timeout'].forEach(function (name) {
    document.addEventListener(name, function () {
      tell('연결되지 않았습니다. 적으신 내용은 그대로 있습니다. 연결을 확인하고 다시 눌러 주세요.');
      find('#trouble').scrollIntoView({ block: 'nearest' });
    });
  });

  // Copy and print
  function ready() { all('.copy[hidden], .print[hidden]').forEach(function (button) { button.hidden = false; }); }
  function say(text) { find('#said').textContent = ''; setTimeout(function () { find('#said').textContent = text; }, 50); }
  function copied(button) {
    var before = button.textContent;
    button.textContent = '복사했습니다';
    say('답변을 복사했습니다.');
    setTimeout(function () { button.textContent = before; }, 2000);
  }
  // Offices open the page over plain http, where browsers keep the clipboard shut for the new way.
  function copyTheOldWay(text) {
    var holder = document.createElement('textarea');
    holder.value = text;
    holder.className = 'sr-only';
    document.body.append(holder);
    holder.select();
    var done = document.execCommand('copy');
    holder.remove();
    return done;
  }
  document.addEventListener('click', function (event) {
    var button = event.target.closest('.copy, .print');
    if (!button) return;
    if (button.classList.contains('print')) { window.print(); return; }
    if (navigator.clipboard) navigator.clipboard.writeText(button.dataset.copy).then(function () { copied(button); });
    else if (copyTheOldWay(button.dataset.copy)) { copied(button); button.focus(); }
  });

  ready();
  fit();
  if (!main.classList.contains('desk--talking') && !noPrecisePointer) question.focus();
})();
