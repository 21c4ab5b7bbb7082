// A conversation with a person: what is said appears while one looks. Without this file a reload shows the same.
(function () {
  'use strict';
  var find = function (selector, within) { return (within || document).querySelector(selector); };
  var log = find('#log');
  if (!log || !window.EventSource) return;
  var source = null;
  var busy = false;
  var again = false;
  var title = document.title;

  function conversation() { var field = find('#conversation'); return field ? field.value : ''; }
  function last() {
    var said = log.querySelectorAll('.said');
    return Array.from(said).reduce(function (most, one) { return Math.max(most, Number(one.dataset.number)); }, 0);
  }
  function part(path) {
    return fetch('/conversations/' + conversation() + path, { headers: { 'HX-Request': 'true' } }).then(function (response) {
      if (!response.ok) throw new Error(response.status);
      return response.text();
    }).then(function (html) { return new DOMParser().parseFromString(html, 'text/html').body; });
  }

  // The rows tell what is new; two bells at once are looked after one after the other.
  function look() {
    if (busy) { again = true; return; }
    busy = true;
    part('/said?after=' + last()).then(function (body) {
      Array.from(body.querySelectorAll('.said')).forEach(function (said) {
        if (document.getElementById(said.id)) return;
        log.append(document.importNode(said, true));
        find('#main').classList.add('desk--talking');
        if (said.classList.contains('said--person')) tell(said.id);
      });
      seen();
      return part('/hand-overs');
    }).then(show).catch(function () { /* the stream comes back and asks again */ }).then(function () {
      busy = false;
      if (again) { again = false; look(); }
    });
  }

  // Only what a card says changes; what is being typed in it stays.
  function show(body) {
    Array.from(body.querySelectorAll('.card')).forEach(function (fresh) {
      var card = document.getElementById(fresh.id);
      if (!card) { find('#hand-overs').append(document.importNode(fresh, true)); return; }
      card.className = fresh.className;
      ['.card__title', '.card__state', '.card__write label'].forEach(function (what) {
        var now = find(what, card);
        var next = find(what, fresh);
        if (now && next && now.innerHTML !== next.innerHTML) now.innerHTML = next.innerHTML;
      });
    });
  }

  function tell(id) {
    if (document.hidden) document.title = '(새 답변) ' + title;
    var said = document.getElementById(id);
    var writing = document.activeElement && /TEXTAREA|INPUT/.test(document.activeElement.tagName) && document.activeElement.value;
    if (!writing) said.scrollIntoView({ block: 'nearest' });
  }

  // Who has it before their eyes needs no mail.
  function seen() {
    if (document.hidden || !last()) return;
    document.title = title;
    var token = find('meta[name="_csrf"]');
    var name = find('meta[name="_csrf_header"]');
    var headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    if (token && name) headers[name.content] = token.content;
    fetch('/conversations/' + conversation() + '/seen', { method: 'POST', headers: headers, body: 'number=' + last() }).catch(function () {});
  }
  document.addEventListener('visibilitychange', seen);

  function listen() {
    if (source || !conversation() || !find('#hand-overs .card')) return;
    source = new EventSource('/conversations/' + conversation() + '/stream?after=' + last());
    source.addEventListener('said', look);
    source.addEventListener('changed', look);
    source.onerror = function () {
      if (source.readyState !== EventSource.CLOSED) return;
      source = null;
      setTimeout(listen, 3000);
    };
  }

  document.addEventListener('htmx:afterSettle', function () { listen(); });
  document.addEventListener('htmx:afterRequest', function (event) {
    if (!event.detail.successful || !event.detail.elt.closest) return;
    if (event.detail.requestConfig && /\/messages$/.test(event.detail.requestConfig.path)) look();
  });
  listen();
})();
