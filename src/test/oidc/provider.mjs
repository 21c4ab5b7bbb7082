// A real OpenID provider for tests: node provider.mjs PORT REDIRECT_URI. Its log-in page takes any name. What an
// attacker could send in its place is made at /tamper?how=…, by changing the ID token on its way out.
import { Provider } from 'oidc-provider';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

const [port, redirect] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const ours = await generateKeyPair('RS256', { extractable: true });
const anothers = await generateKeyPair('RS256', { extractable: true });
const people = {
  gaon: { name: '가온', organisation: '서울특별시/양천구', groups: ['dolbom-counsellors'] },
  nari: { name: '나리', organisation: '서울특별시/양천구', groups: ['everybody'] },
  stray: { name: '떠돌이', organisation: '없는 기관', groups: ['dolbom-counsellors'] },
};
let how = '';

const provider = new Provider(issuer, {
  clients: [{ client_id: 'dolbom', client_secret: 'known to both', redirect_uris: [redirect], grant_types: ['authorization_code'], response_types: ['code'] }],
  jwks: { keys: [{ ...(await exportJWK(ours.privateKey)), kid: 'ours', use: 'sig', alg: 'RS256' }] },
  claims: { openid: ['sub', 'organisation', 'groups'], profile: ['name'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['for tests only'] },
  pkce: { required: () => true },
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
});

function sign(claims, key, kid) {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
}

function tampered(token) {
  const claims = decodeJwt(token);
  const now = Math.floor(Date.now() / 1000);
  switch (how) {
    case 'forged': return sign(claims, anothers.privateKey, 'ours');
    case 'unsigned': return new UnsecuredJWT(claims).encode();
    case 'expired': return sign({ ...claims, iat: now - 7200, exp: now - 3600 }, ours.privateKey, 'ours');
    case 'nonce': return sign({ ...claims, nonce: 'of another sign-in' }, ours.privateKey, 'ours');
    case 'audience': return sign({ ...claims, aud: 'another application' }, ours.privateKey, 'ours');
    case 'issuer': return sign({ ...claims, iss: 'http://127.0.0.1:1' }, ours.privateKey, 'ours');
    default: return token;
  }
}

provider.use(async (context, next) => {
  if (context.path === '/tamper') {
    how = context.query.how || '';
    if (context.query.groups) people.gaon.groups = context.query.groups.split(',');
    context.body = how;
    return;
  }
  await next();
  if (context.path === '/token' && context.body && context.body.id_token) context.body.id_token = await tampered(context.body.id_token);
});
provider.listen(port, '127.0.0.1', () => console.log('open'));
