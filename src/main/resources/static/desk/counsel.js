// The counsellor's pages: live lists, collision warnings, shortcuts. Every button works without this file.
(function () {
  'use strict';
  var find = function (selector, within) { return (within || document).querySelector(selector); };
  var all = function (selector, within) { return Array.from((within || document).querySelectorAll(selector)); };
  var main = find('.counsel');
  if (!main) return;
  var page = main.dataset.id ? '/desk/hand-overs/' + main.dataset.id : '/desk';
  var queue = find('#queue');
  var now = find('#now');

  function say(text) { var said = find('#said'); said.textContent = ''; setTimeout(function () { said.textContent = text; }, 50); }
  function tell(text) { var trouble = find('#trouble'); if (trouble) { trouble.textContent = text; trouble.scrollIntoView({ block: 'nearest' }); } }

  // What changed is asked for anew, at most once in a moment; nobody loses the place they are at.
  var waiting = null;
  function refresh() {
    if (waiting) return;
    waiting = setTimeout(function () {
      waiting = null;
      var held = now && now.contains(document.activeElement) && /INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName);
      if (held) { refresh(); return; }
      if (queue) replace(queue, '/desk/rows' + location.search, function (fresh) { queue = fresh; choose(chosen, true); });
      if (now) replace(now, page + '/now', stateChanged);
    }, 300);
  }
  function replace(part, address, then) {
    var focus = document.activeElement && part.contains(document.activeElement) ? document.activeElement.id || null : null;
    var open = all('details[open]', part).length;
    fetch(address, { headers: { 'HX-Request': 'true' } }).then(function (response) {
      if (!response.ok) throw new Error(response.status);
      return response.text();
    }).then(function (html) {
      var fresh = document.importNode(find('#' + part.id, new DOMParser().parseFromString(html, 'text/html')), true);
      if (open) all('details', fresh).slice(0, open).forEach(function (one) { one.open = true; });
      part.replaceWith(fresh);
      if (focus && document.getElementById(focus)) document.getElementById(focus).focus();
      then(fresh);
    }).catch(function () { /* the stream comes back and asks again */ });
  }
  function stateChanged(fresh) {
    var writable = Boolean(find('#reply'));
    var mine = find('#now .counsel__more') !== null;
    now = fresh;
    if (writable !== mine) tell('이 상담의 상태가 바뀌었습니다. 화면을 새로 고쳐 주세요.');
    var collision = find('#collision');
    if (collision) say(collision.textContent);
  }

  function listen() {
    if (!window.EventSource) return;
    var source = new EventSource(page + '/stream');
    source.addEventListener('changed', refresh);
    source.onerror = function () {
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
    };
  }
  listen();
  // Ages grow by themselves.
  setInterval(refresh, 60000);

  // The reply
  var reply = find('#reply');
  var text = find('#reply-text');
  if (reply) {
    reply.addEventListener('submit', function () {
      setTimeout(function () { all('button[type="submit"]', reply).forEach(function (button) { button.disabled = true; }); }, 0);
    });
    window.addEventListener('pageshow', function () { all('button[type="submit"]', reply).forEach(function (button) { button.disabled = false; }); });
    var insert = find('#canned-insert');
    if (insert) insert.addEventListener('click', function () {
      var words = find('#canned').value;
      if (!words) return;
      text.setRangeText((text.selectionStart ? '\n' : '') + words, text.selectionStart, text.selectionEnd, 'end');
      text.dispatchEvent(new Event('input', { bubbles: true }));
      text.focus();
    });
  }
  document.addEventListener('htmx:responseError', function (event) {
    var words = '저장하지 못했습니다. 적으신 내용은 그대로 있습니다. 잠시 뒤 다시 시도해 주세요.';
    try { words = JSON.parse(event.detail.xhr.responseText).detail || words; } catch (noProblem) { /* not ours */ }
    tell(words);
  });
  ['htmx:sendError', 'htmx:timeout'].forEach(function (name) {
    document.addEventListener(name, function () { tell('연결되지 않았습니다. 적으신 내용은 그대로 있습니다. 연결을 확인해 주세요.'); });
  });

  var chosen = -1;
  function lines() { return all('.line', queue); }
  function choose(number, quiet) {
    if (!queue) return;
    var list = lines();
    list.forEach(function (line) { line.classList.remove('line--chosen'); });
    if (number < 0 || !list.length) return;
    chosen = Math.min(number, list.length - 1);
    list[chosen].classList.add('line--chosen');
    if (!quiet) find('.line__question', list[chosen]).focus();
  }
  var deeds = {
    j: function () { choose(chosen + 1); },
    k: function () { choose(Math.max(0, chosen - 1)); },
    m: take, l: list, f: search,
    r: function () { if (text) text.focus(); }
  };
  document.addEventListener('shortcut', function (event) {
    var deed = deeds[event.detail];
    if (!deed) return;
    event.preventDefault();
    deed();
  });
  function list() { location.href = '/desk'; }
  function search() { var words = find('#cite-words') || find('#words'); if (words) words.focus(); }
  function take() {
    var button = queue ? find('.line--chosen form button', queue) : find('#take');
    if (button) button.click();
  }
})();
