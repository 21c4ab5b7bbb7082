// A short message centre in a process of its own, by an implementation that is not ours:
//   node centre.mjs SMPP_PORT CONTROL_PORT [KEY CERTIFICATE]
// How it behaves is set at http://127.0.0.1:CONTROL_PORT/set?receipts=…, what it got is read at /received.
import fs from 'node:fs';
import http from 'node:http';
import iconv from 'iconv-lite';
import smpp from 'smpp';

const [port, control, key, cert] = process.argv.slice(2);
const how = { receipts: 'now', stat: 'DELIVRD', refuse: 0, refuseNext: 0, silent: 0, delay: 0, cutAt: 0 };
let received = [];
let acknowledged = 0;
let retries = 0;
let held = [];
let sessions = [];
let number = Date.now();

function words(pdu) {
  const given = pdu.message_payload || pdu.short_message;
  const message = given && given.message !== undefined ? given.message : given;
  if (!Buffer.isBuffer(message)) return String(message || '');
  return iconv.decode(message, 'cp949');
}

const receiptText = (id) => `id:${id} sub:001 dlvrd:001 submit date:2611250100 done date:2611250101 stat:${how.stat} err:${how.stat === 'DELIVRD' ? '000' : '021'} text:-`;

// Brought to any bound session until somebody acknowledges it, as centres with a store do.
function deliver(fields) {
  const session = sessions[Math.floor(Math.random() * sessions.length)];
  if (!session) return setTimeout(() => deliver(fields), 500);
  let answered = false;
  const again = setTimeout(() => { if (!answered) { retries++; deliver(fields); } }, 10000);
  const sent = session.deliver_sm(fields, (answer) => {
    answered = true;
    clearTimeout(again);
    if (answer.command_status === 0) acknowledged++;
    else { retries++; setTimeout(() => deliver(fields), 200); }
  });
  if (!sent && !answered) { answered = true; clearTimeout(again); setTimeout(() => deliver(fields), 500); }
}

const receipt = (one) => deliver({ esm_class: 4, source_addr: one.to, destination_addr: one.from, data_coding: 0, short_message: receiptText(one.id) });

function receipts(one) {
  switch (how.receipts) {
    case 'now': setTimeout(() => receipt(one), how.delay); break;
    case 'twice': receipt(one); receipt(one); break;
    case 'held': held.push(one); break;
    default: break;
  }
}

function submit(session, pdu) {
  if (how.refuseNext > 0) { how.refuseNext--; return session.send(pdu.response({ command_status: how.refuse })); }
  if (how.refuse && !how.refuseNext && how.refuseAll) return session.send(pdu.response({ command_status: how.refuse }));
  const one = { id: (number++).toString(16), to: pdu.destination_addr, from: pdu.source_addr, coding: pdu.data_coding, payload: !!pdu.message_payload, parts: pdu.short_message && pdu.short_message.udh ? pdu.short_message.udh.length : 0, words: words(pdu) };
  received.push(one);
  if (how.cutAt && received.length >= how.cutAt) { how.cutAt = 0; session.destroy(); return receipts(one); }
  if (how.receipts === 'early') receipt(one);
  if (how.silent) return receipts(one);
  const answer = () => { session.send(pdu.response({ message_id: one.id })); receipts(one); };
  if (how.receipts === 'early') setTimeout(answer, 300); else answer();
}

const options = key ? { key: fs.readFileSync(key), cert: fs.readFileSync(cert) } : {};
const centre = smpp.createServer(options, (session) => {
  session.on('error', () => session.destroy());
  session.on('close', () => { sessions = sessions.filter((one) => one !== session); });
  session.on('bind_transceiver', (pdu) => {
    if (pdu.password !== 'secret') { session.send(pdu.response({ command_status: 0x0d })); return session.close(); }
    session.send(pdu.response({ system_id: 'centre' }));
    sessions.push(session);
  });
  session.on('enquire_link', (pdu) => session.send(pdu.response()));
  session.on('unbind', (pdu) => { session.send(pdu.response()); session.close(); });
  session.on('submit_sm', (pdu) => submit(session, pdu));
});

function answer(url) {
  const query = Object.fromEntries(url.searchParams);
  switch (url.pathname) {
    case '/set': for (const name of Object.keys(query)) how[name] = /^\d+$/.test(query[name]) ? Number(query[name]) : query[name]; return how;
    case '/reply': {
      const named = query.id ? { receipted_message_id: query.id } : {};
      for (let i = 0; i < Number(query.times || 1); i++) deliver({ source_addr: query.from, destination_addr: '16002129', data_coding: 8, short_message: query.words, ...named });
      return 'sent';
    }
    case '/deliver': {
      const [sar_msg_ref_num, sar_total_segments, sar_segment_seqnum] = (query.sar || '').split(',').map(Number);
      const fields = { source_addr: query.from, destination_addr: query.to || '16002129', data_coding: Number(query.coding || 8), esm_class: Number(query.esm || 0) };
      fields[query.payload ? 'message_payload' : 'short_message'] = Buffer.from(query.hex, 'hex');
      if (query.sar) Object.assign(fields, { sar_msg_ref_num, sar_total_segments, sar_segment_seqnum });
      if (query.state) fields.message_state = Number(query.state);
      if (query.id) fields.receipted_message_id = query.id;
      for (let i = 0; i < Number(query.times || 1); i++) deliver(fields);
      return 'sent';
    }
    case '/flush': { const all = held; held = []; all.forEach(receipt); return all.length; }
    case '/burst': { const all = held; held = []; all.forEach((one, i) => { if (i % 10 === 0) setTimeout(() => receipt(one), 3000); else receipt(one); if (i % 20 === 0) receipt(one); }); return all.length; }
    case '/forget': received = []; held = []; acknowledged = 0; return 'forgotten';
    case '/cut': sessions.forEach((one) => one.destroy()); return 'cut';
    case '/counts': return { received: received.length, bound: sessions.length, held: held.length, acknowledged, retries };
    default: return received;
  }
}

http.createServer((request, response) => {
  response.end(JSON.stringify(answer(new URL(request.url, 'http://127.0.0.1'))));
}).listen(control, '127.0.0.1', () => centre.listen(port, '127.0.0.1', () => console.log('open')));
