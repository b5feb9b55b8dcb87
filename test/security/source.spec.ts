import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const ROOT = join(__dirname, '../..');
type Look = (node: ts.Node) => boolean;

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'apps', 'libs', 'migrations'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 })
  .split('\0')
  .filter((name) => /\.tsx?$/.test(name) && !/\.(spec|fixture|generated|d)\.tsx?$/.test(name));
const parsed = (name: string, text: string): ts.SourceFile => ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
const sources = files.map((name) => parsed(name, readFileSync(join(ROOT, name), 'utf8')));

const holds = (node: ts.Node, look: Look): boolean => look(node) || (ts.forEachChild(node, (child) => holds(child, look)) ?? false);
/** Files of the product in which something stands; comments and tests do not count. */
const where = (look: Look, within = /./): string[] => sources.filter(({ fileName }) => within.test(fileName)).filter((source) => holds(source, look)).map(({ fileName }) => fileName).sort();
const inText = (look: Look, text: string): boolean => holds(parsed('planted.tsx', text), look);

const lastName = (node: ts.Node): string => (ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '');
const isCall = (node: ts.Node): node is ts.CallExpression | ts.NewExpression => ts.isCallExpression(node) || ts.isNewExpression(node);
/** Calls, with or without `new`, of something that is called so at the end. */
const calls = (...names: string[]): Look => (node) => isCall(node) && names.includes(lastName(node.expression));
/** Property names, read, written or given as JSX. */
const touches = (...names: string[]): Look => (node) =>
  ((ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node) || ts.isJsxAttribute(node)) && names.includes(node.name.getText())) ||
  (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression) && names.includes(node.argumentExpression.text));
const imports = (...modules: string[]): Look => (node) =>
  (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly && ts.isStringLiteral(node.moduleSpecifier) && modules.includes(node.moduleSpecifier.text)) ||
  (ts.isCallExpression(node) && node.arguments[0] !== undefined && ts.isStringLiteralLike(node.arguments[0]) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || lastName(node.expression) === 'require') && modules.includes(node.arguments[0].text));
const any = (...looks: Look[]): Look => (node) => looks.some((look) => look(node));
const firstOf = (node: ts.Node): ts.Expression | undefined => (isCall(node) ? node.arguments?.[0] : undefined);
const textOf = (node: ts.Node | undefined): string | undefined => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

/** What a rule must find when somebody plants it, so that it cannot be silent for another reason. */
const finds = (look: Look, ...planted: string[]): void => planted.forEach((text) => expect([text, inText(look, text)]).toEqual([text, true]));

describe('the source of what runs', () => {
  it('runs no text as code, and makes none into HTML', () => {
    const look = any(
      calls('eval', 'Function'),
      imports('node:vm', 'vm'),
      touches('innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'createContextualFragment', 'parseFromString'),
      (node) => ts.isCallExpression(node) && /^document\.write(ln)?$/.test(node.expression.getText()),
      (node) => calls('setTimeout', 'setInterval')(node) && textOf(firstOf(node)) !== undefined,
    );
    finds(look, 'eval(x)', 'new Function(x)', 'el.innerHTML = x', '<p dangerouslySetInnerHTML={x} />', 'document.write(x)', "setTimeout('x', 1)", "el['innerHTML'] = x", "await import('node:vm')");
    expect(where(look)).toEqual([]);
  });

  it('makes regular expressions of its own constants only', () => {
    const look = calls('RegExp');
    finds(look, 'new RegExp(x)', 'RegExp(x)');
    // Of word lists and shapes of the source; none takes anything that came in.
    expect(where(look)).toEqual(['libs/case-files/content/parts.ts', 'libs/contacts/import/numbers.ts', 'libs/leak-guard/lexicon/matcher.ts', 'libs/leak-guard/normalise.ts', 'libs/leak-guard/numbers.ts']);
  });

  it('starts no program while it serves', () => {
    const look = imports('node:child_process', 'child_process', 'node:cluster');
    finds(look, "import { spawn } from 'node:child_process'", "require('child_process')");
    // The operator's commands, and the PostgreSQL that they bring.
    expect(where(look).filter((file) => !file.startsWith('apps/cli/'))).toEqual(['libs/database/embedded-binaries.ts', 'libs/database/embedded-cluster.ts', 'libs/database/embedded-left-over.ts']);
    const shell = any((node) => ts.isImportSpecifier(node) && ['exec', 'execSync'].includes(node.name.text), touches('shell'));
    finds(shell, "import { execSync } from 'node:child_process'", 'spawn(x, [], { shell: true })');
    expect(where(shell)).toEqual([]);
  });

  it('calls no address but those of its own database and queue', () => {
    const serving = /^(apps\/(api|worker)|libs\/(?!api-client))/;
    const look = any(
      calls('fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'),
      imports('undici', 'axios', 'got', 'node:dns', 'node:dgram', 'node:http2', 'node:https', 'node:tls'),
      (node) => ts.isCallExpression(node) && /^(http|net|https|tls)\.(request|get|connect|createConnection)$/.test(node.expression.getText()),
      (node) => ts.isImportSpecifier(node) && ['request', 'get', 'connect', 'createConnection'].includes(node.name.text) && /'node:(http|net)'/.test(node.parent.parent.parent.getText()),
    );
    finds(look, 'fetch(x)', 'new WebSocket(x)', "import https from 'node:https'", "import { request } from 'node:http'", 'net.connect(80)');
    expect(where(look, serving)).toEqual([]);
    // The mail server that the operator names, where there is one.
    const mail: Look = (node) => ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && node.moduleSpecifier.text.startsWith('nodemailer');
    finds(mail, "import { createTransport } from 'nodemailer'", "import SMTPConnection from 'nodemailer/lib/smtp-connection'");
    expect(where(mail)).toEqual(['libs/mail/mail-server.ts']);
    // In browsers the policy lets them reach their own origin only; here every address begins with a slash.
    const web = calls('fetch', 'EventSource', 'WebSocket', 'XMLHttpRequest', 'sendBeacon');
    const elsewhere: Look = (node) => web(node) && !textOf(firstOf(node))?.startsWith('/');
    finds(elsewhere, 'fetch(x)', "new EventSource('https://elsewhere.example')");
    expect(where(elsewhere, /^apps\/web\//)).toEqual([]);
  });

  it('sends nobody on to another address', () => {
    const look = any(calls('redirect'), (node) => ts.isCallExpression(node) && /^(window\.open|(window\.)?location\.(assign|replace))$/.test(node.expression.getText()), (node) => ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && /(^|\.)location(\.href)?$/.test(node.left.getText()));
    finds(look, 'reply.redirect(x)', 'window.open(x)', 'location.href = x', 'window.location = x');
    // To `/app/`, and to a screen of the app itself.
    expect(where(look)).toEqual(['apps/web/src/areas/account/routes.ts', 'libs/http/web-app.ts']);
  });

  it('listens to no message of another window', () => {
    const look: Look = (node) => (calls('addEventListener')(node) && textOf(firstOf(node)) === 'message') || touches('onmessage', 'opener', 'parent')(node);
    const own = any(look, (node) => ts.isPropertyAccessExpression(node) && /^window\.(parent|opener|top)$/.test(node.getText()));
    finds(own, "window.addEventListener('message', f)", 'window.onmessage = f', 'window.parent.postMessage(x)');
    // A channel within the origin, and our own workers.
    expect(where(own, /^apps\/web\//)).toEqual(['apps/web/src/app/safety.ts', 'apps/web/src/guard/worker-calls.ts', 'apps/web/src/offline/changes.ts']);
  });

  it('encrypts with authenticated ciphers only, and checks the whole tag', () => {
    const cipher: Look = (node) => ts.isStringLiteralLike(node) && /^(aes|des|des3|rc[24]|bf|cast|camellia|chacha20|id)-?\w*-(ecb|cbc|ctr|cfb\d*|ofb|gcm|ccm|xts|ede\d?)$/i.test(node.text) && !['aes-256-gcm', 'AES-GCM'].includes(node.text);
    finds(cipher, "createCipheriv('aes-256-cbc', k, i)", "createCipheriv('aes-128-gcm', k, i)", "const C = 'des-ede3-cbc'");
    expect(where(cipher)).toEqual([]);
    const short: Look = (node) => calls('createDecipheriv')(node) && !/authTagLength/.test(node.getText());
    finds(short, "createDecipheriv('aes-256-gcm', k, n)");
    expect(where(short)).toEqual([]);
    expect(where(any(calls('createCipher', 'createDecipher', 'publicEncrypt', 'privateDecrypt')))).toEqual([]);
  });

  it('hashes with SHA-2 of 256 bits or more', () => {
    const weak: Look = (node) => calls('createHash', 'createHmac', 'hkdfSync', 'hkdf', 'pbkdf2Sync', 'pbkdf2', 'createSign')(node) && textOf(firstOf(node)) !== undefined && !/^sha(256|384|512)$/.test(textOf(firstOf(node)) ?? '');
    const named: Look = (node) => ts.isStringLiteralLike(node) && /^(md[245]|sha-?1|ripemd-?160)$/i.test(node.text);
    finds(any(weak, named), "createHash('md5')", "createHmac('sha1', k)", "digest('SHA-1', x)");
    expect(where(any(weak, named))).toEqual([]);
  });

  it('draws what must not be guessed from the system’s generator', () => {
    const look: Look = (node) => ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random';
    finds(look, 'Math.random()');
    expect(where(look)).toEqual([]);
  });

  it('opens to everybody only what is on this list', () => {
    const open = sources.flatMap((source) => {
      const names: string[] = [];
      const walk = (node: ts.Node): void => {
        if (ts.isMethodDeclaration(node) && ts.getDecorators(node)?.some(({ expression }) => calls('OpenToAll')(expression))) names.push(`${(node.parent as ts.ClassDeclaration).name?.text}.${node.name.getText()}`);
        ts.forEachChild(node, walk);
      };
      walk(source);
      return names;
    });
    expect(open.sort()).toEqual([
      'AcceptanceController.beginPasskey', 'AcceptanceController.beginPassword', 'AcceptanceController.finishPasskey', 'AcceptanceController.finishPassword', 'AnswerController.read', 'AnswerController.send', 'ApiDocumentController.page', 'ApiDocumentController.read',
      'HealthController.health', 'HealthController.ready', 'MetricsController.read', 'OutboxController.upload', 'SignInsController.begin', 'SignInsController.withPasskey', 'SignInsController.withPassword',
    ]);
  });

  it('hides passwords while they are typed, and lets them be pasted and filled in by programs', () => {
    const attribute = (node: ts.JsxOpeningLikeElement, name: string): string =>
      node.attributes.properties.flatMap((one) => (ts.isJsxAttribute(one) && one.name.getText() === name ? [one.initializer?.getText() ?? ''] : [])).join();
    const isField = (node: ts.Node): node is ts.JsxOpeningLikeElement => ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);
    const hidden: Look = (node) => isField(node) && /password/.test(attribute(node, 'type'));
    const filled: Look = (node) => isField(node) && /^"(current|new)-password"$/.test(attribute(node, 'autoComplete'));
    const wrong: Look = (node) => isField(node) && hidden(node) !== filled(node);
    finds(wrong, '<input type="password" autoComplete="off" />', '<input autoComplete="new-password" />');
    // The recovery key from paper is no password, and no program should keep it.
    expect(where(wrong)).toEqual(['apps/web/src/areas/sealed/with-paper.tsx']);
    expect(where(filled)).toEqual(['apps/web/src/areas/account/new-password.tsx', 'apps/web/src/areas/account/sign-in-form.tsx']);
    expect(where(touches('onPaste', 'onBeforeInput', 'onDrop'))).toEqual([]);
  });

  it('believes no certificate unseen, and compares without changing types', () => {
    const blind = touches('rejectUnauthorized', 'NODE_TLS_REJECT_UNAUTHORIZED', 'checkServerIdentity');
    finds(blind, 'connect({ rejectUnauthorized: false })', "process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = x");
    expect(where(blind)).toEqual([]);
    const loose: Look = (node) => ts.isBinaryExpression(node) && [ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken].includes(node.operatorToken.kind);
    finds(loose, 'a == b', 'a != null');
    expect(where(loose)).toEqual([]);
  });
});
