// Which texts the sources of the web app use, and the texts that stand in them although they should not.
import ts from 'typescript';

/** Attributes that somebody reads or hears. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'alt', 'description', 'errorMessage', 'heading', 'label', 'placeholder', 'title']);
const LETTER = /\p{L}/u;

/**
 * Reads one source.
 * @param {string} name as it is told in mistakes
 * @returns uses: `{ namespace?, key, prefix, subtree, line }`, a namespace left out where the source does not say which;
 *   literals: `{ text, line }`
 */
export function readSource(name, text, namespaces) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const uses = [];
  const literals = [];
  const lineOf = (node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const use = (key, rest, node) => uses.push({ prefix: false, subtree: false, ...rest, ...split(key, rest.namespace, namespaces), line: lineOf(node) });

  const visit = (node) => {
    if (ts.isCallExpression(node) && isTranslating(node.expression)) {
      const [first, ...options] = node.arguments;
      const scope = scopeOf(node.expression);
      const named = new Set(options.flatMap((option) => (ts.isObjectLiteralExpression(option) ? option.properties.map((property) => property.name?.getText(source)) : [])));
      const ns = options.flatMap((option) => (ts.isObjectLiteralExpression(option) ? [...option.properties] : [])).find((property) => property.name?.getText(source) === 'ns');
      const namespace = ns && ts.isPropertyAssignment(ns) && ts.isStringLiteralLike(ns.initializer) ? ns.initializer.text : scope.namespace;
      for (const { key, prefix, node: at } of first ? keysOf(first) : []) {
        use(`${/^[\w-]+:/.test(key) ? '' : scope.keyPrefix}${key}`, { namespace, prefix, subtree: named.has('returnObjects') }, at);
        if (named.has('context')) use(`${scope.keyPrefix}${key}_`, { namespace, prefix: true }, at);
      }
    } else if (ts.isStringLiteralLike(node) && /^[\w-]+:[\w.-]+$/.test(node.text) && namespaces.has(node.text.split(':')[0]) && !isKeyOfCall(node)) {
      // A key that travels in a variable, as in a table of tabs: it says its namespace, so it is known for a key.
      use(node.text, {}, node);
    } else if (ts.isTemplateExpression(node) && /^[\w-]+:[\w.-]*$/.test(node.head.text) && namespaces.has(node.head.text.split(':')[0]) && !isKeyOfCall(node)) {
      use(node.head.text, { prefix: true }, node);
    } else if (ts.isJsxText(node) && LETTER.test(node.text)) {
      literals.push({ text: node.text.trim(), line: lineOf(node) });
    } else if (ts.isJsxExpression(node) && node.expression && isRead(node)) {
      for (const literal of shownBy(node.expression)) literals.push({ text: literal.text, line: lineOf(literal.node) });
    } else if (ts.isJsxAttribute(node)) {
      const attribute = node.name.getText(source);
      if (SPOKEN.has(attribute) && node.initializer && ts.isStringLiteral(node.initializer) && LETTER.test(node.initializer.text)) literals.push({ text: node.initializer.text, line: lineOf(node) });
      if (attribute === 'i18nKey' && node.initializer) useOfTrans(node, use);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { uses, literals };
}

/** `t(…)`, `i18n.t(…)`, what a hook's `t` was renamed to, or `say(…)` of a page without a script. */
function isTranslating(callee) {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === 't';
  return ts.isIdentifier(callee) && (callee.text === 't' || callee.text === 'say' || bindingOf(callee) !== undefined);
}

/** Whether the literal is read elsewhere, as the key of a translating call or of `<Trans>`. */
function isKeyOfCall(node) {
  let at = node;
  while (ts.isConditionalExpression(at.parent) || ts.isParenthesizedExpression(at.parent) || ts.isAsExpression(at.parent) || ts.isJsxExpression(at.parent)) at = at.parent;
  if (ts.isJsxAttribute(at.parent)) return at.parent.name.getText() === 'i18nKey';
  return ts.isCallExpression(at.parent) && at.parent.arguments[0] === at && isTranslating(at.parent.expression);
}

/** The keys that an expression may stand for; those that only a running program knows are left out. */
function* keysOf(node) {
  if (ts.isStringLiteralLike(node)) yield { key: node.text, prefix: false, node };
  else if (ts.isTemplateExpression(node)) yield { key: node.head.text, prefix: true, node };
  else if (ts.isConditionalExpression(node)) {
    yield* keysOf(node.whenTrue);
    yield* keysOf(node.whenFalse);
  } else if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) yield* keysOf(node.expression);
  else if (ts.isArrayLiteralExpression(node)) for (const element of node.elements) yield* keysOf(element);
  else if (ts.isBinaryExpression(node)) {
    yield* keysOf(node.left);
    yield* keysOf(node.right);
  }
}

/** Where `t` comes from: `const { t } = useTranslation('area', { keyPrefix })` in the nearest scope that has one. */
function scopeOf(callee) {
  const name = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  const call = ts.isIdentifier(name) ? bindingOf(name) : undefined;
  if (!call) return { namespace: undefined, keyPrefix: '' };
  const fixed = call.expression.getText().endsWith('getFixedT');
  const [first, second, third] = call.arguments;
  const spaces = fixed ? second : first;
  const namespace = spaces && ts.isArrayLiteralExpression(spaces) ? spaces.elements[0] : spaces;
  const option = !fixed && second && ts.isObjectLiteralExpression(second) ? second.properties.find((property) => property.name?.getText() === 'keyPrefix') : undefined;
  const prefix = fixed ? third : option && ts.isPropertyAssignment(option) ? option.initializer : undefined;
  return {
    namespace: namespace && ts.isStringLiteralLike(namespace) ? namespace.text : spaces ? undefined : 'common',
    keyPrefix: prefix && ts.isStringLiteralLike(prefix) ? `${prefix.text}.` : '',
  };
}

/** The call of `useTranslation` or `getFixedT` whose result the identifier is. */
function bindingOf(identifier) {
  for (let scope = identifier.parent; scope; scope = scope.parent) {
    if (ts.isFunctionLike(scope) && scope.parameters.some((parameter) => parameter.name.getText() === identifier.text)) return undefined;
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!initializer || !ts.isCallExpression(initializer) || !/(^|\.)(useTranslation|getFixedT)$/.test(initializer.expression.getText())) continue;
        const bound = ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name) ? name.elements.map((element) => (ts.isBindingElement(element) ? element.name.getText() : '')) : [name.getText()];
        if (bound.includes(identifier.text)) return initializer;
      }
    }
  }
  return undefined;
}

/** `<Trans i18nKey="area:key" />`, `<Trans t={t} i18nKey="key" />` or `<Trans ns="area" i18nKey="key" />`. */
function useOfTrans(attribute, use) {
  const others = attribute.parent.properties.filter(ts.isJsxAttribute);
  const valueOf = (name) => others.find((other) => other.name.getText() === name)?.initializer;
  const ns = valueOf('ns');
  const t = valueOf('t');
  const scope = t && ts.isJsxExpression(t) && t.expression ? scopeOf(t.expression) : { namespace: undefined, keyPrefix: '' };
  const namespace = ns && ts.isStringLiteral(ns) ? ns.text : scope.namespace;
  const value = ts.isJsxExpression(attribute.initializer) ? attribute.initializer.expression : attribute.initializer;
  for (const { key, prefix, node } of value ? keysOf(value) : []) use(`${/^[\w-]+:/.test(key) ? '' : scope.keyPrefix}${key}`, { namespace, prefix }, node);
}

function split(key, namespace, namespaces) {
  const at = key.indexOf(':');
  return at > 0 && (namespaces.has(key.slice(0, at)) || namespace === undefined) ? { namespace: key.slice(0, at), key: key.slice(at + 1) } : { namespace, key };
}

/** A child of an element, or an attribute that is read out. */
function isRead(expression) {
  const { parent } = expression;
  return ts.isJsxElement(parent) || ts.isJsxFragment(parent) || (ts.isJsxAttribute(parent) && SPOKEN.has(parent.name.getText()));
}

/** Texts that an expression would show as they are. */
function* shownBy(node) {
  if (ts.isStringLiteralLike(node)) {
    if (LETTER.test(node.text)) yield { text: node.text, node };
  } else if (ts.isTemplateExpression(node)) {
    const text = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…');
    if (LETTER.test(text)) yield { text, node };
  } else if (ts.isConditionalExpression(node)) {
    yield* shownBy(node.whenTrue);
    yield* shownBy(node.whenFalse);
  } else if (ts.isParenthesizedExpression(node)) yield* shownBy(node.expression);
  else if (ts.isBinaryExpression(node) && [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken].includes(node.operatorToken.kind)) {
    if (node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) yield* shownBy(node.left);
    yield* shownBy(node.right);
  }
}
