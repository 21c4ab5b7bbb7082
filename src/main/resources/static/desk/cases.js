// First counselling: the queue renews itself, and a recording is heard from where the words were said. Every button works
// without this file.
(function () {
  'use strict';
  var main = document.querySelector('[data-cases]');
  if (!main) return;

  var sound = document.getElementById('sound');
  if (sound) {
    Array.from(document.querySelectorAll('.seek')).forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        sound.currentTime = Number(button.dataset.second);
        sound.play();
      });
    });
  }
  if (main.dataset.cases !== 'queue') return;

  function choose(step) {
    var lines = Array.from(document.querySelectorAll('.line__question'));
    var at = lines.findIndex(function (one) { return one.closest('.line').contains(document.activeElement); });
    var next = lines[at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + step))];
    if (next) next.focus();
  }
  function take() {
    var line = document.activeElement.closest('.line');
    var button = line && line.querySelector('form button');
    if (button) button.click();
  }
  var deeds = { j: function () { choose(1); }, k: function () { choose(-1); }, m: take };
  document.addEventListener('shortcut', function (event) {
    if (!deeds[event.detail]) return;
    event.preventDefault();
    deeds[event.detail]();
  });
  if (!window.EventSource) return;

  var waiting = null;
  function refresh() {
    if (waiting) return;
    waiting = setTimeout(function () { waiting = null; renew(); }, 300);
  }
  function renew() {
    var part = document.getElementById('cases');
    fetch('/cases/rows' + location.search, { headers: { 'HX-Request': 'true' } }).then(function (response) {
      if (!response.ok) throw new Error(response.status);
      return response.text();
    }).then(function (html) {
      var fresh = document.importNode(new DOMParser().parseFromString(html, 'text/html').getElementById('cases'), true);
      var focused = part.contains(document.activeElement) ? document.activeElement.id : null;
      tell(part, fresh);
      part.replaceWith(fresh);
      // What was under the hands may be gone: a colleague took it, somebody saw to it.
      if (focused !== null) (document.getElementById(focused) || document.getElementById('queue-title')).focus();
    }).catch(function () { /* the stream comes back and asks again */ });
  }
  function tell(before, after) {
    var known = Array.from(before.querySelectorAll('[data-alert]')).map(function (one) { return one.dataset.alert; });
    var news = Array.from(after.querySelectorAll('[data-alert]')).filter(function (one) { return known.indexOf(one.dataset.alert) < 0; });
    if (news.length) document.getElementById('said').textContent = '지금 확인해야 할 일이 새로 왔습니다. ' + news[0].querySelector('.alert__what').textContent;
  }
  function listen() {
    var source = new EventSource('/cases/stream');
    source.addEventListener('changed', refresh);
    source.onerror = function () {
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
    };
  }
  listen();
  setInterval(refresh, 60000);
})();
