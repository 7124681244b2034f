/**
 * The codes of errors, notices, questions, causes and rules, read from the types. Nothing is listed by hand.
 *
 * @module
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../process.mjs';

/**
 * @typedef {object} CodeType one member of a union of errors, notices, questions, causes or rules
 * @property {string} code
 * @property {{ name: string, type: string, optional: boolean }[]} fields what it carries beside the code
 * @property {string} file where the code is declared, from the root
 */

/**
 * @typedef {object} DomainCodes
 * @property {CodeType[]} errors
 * @property {CodeType[]} notices
 * @property {CodeType[]} questions
 * @property {CodeType[]} causes
 * @property {CodeType[]} rules
 */

/**
 * @typedef {object} CodeLiteral a code as it is written in the sources, in a type or in a value
 * @property {string} code
 * @property {string} file
 */

/** Codes that ports answer with and no use case passes on, with what becomes of them. */
export const PORT_ANSWERS = {
  'account.stale': 'the account moved meanwhile: it is read and decided again, up to five times, then `store.conflict`',
  'account.idempotency-key-taken':
    'the key was used meanwhile: the caller gets the answer of the application that used it, or `application.idempotency-key-reused`',
  'applicant-vouchers.stale':
    'what the unit gave for the number moved meanwhile: it is read and decided again, up to five times, then `store.conflict`',
  'one-time-token.gone': 'the token was used meanwhile: the caller gets the answer to a token that is not there',
  'pre-registration.stale':
    'the row moved meanwhile: it is read and decided again, up to five times, then `store.conflict`',
};

const UNIONS = /** @type {const} */ ({
  errors: 'DomainError',
  notices: 'DomainNotice',
  questions: 'DomainQuestion',
  causes: 'DomainCause',
  rules: 'DomainCheck',
});

/**
 * The sources, compiled. Other texts can stand in for files on the disk.
 *
 * @param {Readonly<Record<string, string>>} [instead] texts by path from the root
 */
export function compileSources(instead = {}) {
  const configFile = join(ROOT, 'tsconfig.build.json');
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (file) => instead[fromRoot(file)] ?? readFile(file);
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(ROOT, 'src', file));
  return ts.createProgram(files, { ...options, noEmit: true }, host);
}

/**
 * @param {ts.Program} program
 * @returns {DomainCodes}
 */
export function readDomainCodes(program) {
  const literals = readCodeLiterals(program);
  /** @param {string} union */
  const read = (union) => membersOf(union, program).map((member) => ({ ...member, file: homeOf(member, literals) }));
  return {
    errors: read(UNIONS.errors),
    notices: read(UNIONS.notices),
    questions: read(UNIONS.questions),
    causes: read(UNIONS.causes),
    rules: read(UNIONS.rules),
  };
}

/**
 * Every code that is written in the sources: `code: 'concept.reason'`, in a type or in a value.
 *
 * @param {ts.Program} program
 * @returns {CodeLiteral[]}
 */
export function readCodeLiterals(program) {
  /** @type {CodeLiteral[]} */
  const literals = [];
  for (const sourceFile of program.getSourceFiles()) {
    const file = fromRoot(sourceFile.fileName);
    if (!file.startsWith('src/')) continue;
    /** @param {ts.Node} node */
    const visit = (node) => {
      for (const code of codesAt(node)) literals.push({ code, file });
      ts.forEachChild(node, visit);
    };
    visit(sourceFile);
  }
  return literals;
}

/**
 * @param {ts.Node} node
 * @returns {string[]}
 */
function codesAt(node) {
  const isProperty = ts.isPropertySignature(node) || ts.isPropertyAssignment(node);
  if (!isProperty || !ts.isIdentifier(node.name) || node.name.text !== 'code') return [];
  const written = ts.isPropertySignature(node) ? node.type : node.initializer;
  if (written === undefined) return [];
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} part */
  const visit = (part) => {
    if (ts.isStringLiteral(part) && /^[a-z0-9-]+\.[a-z0-9-]+$/.test(part.text)) found.push(part.text);
    ts.forEachChild(part, visit);
  };
  visit(written);
  return found;
}

/**
 * Where a code is made: the messages repeat some codes in their own types.
 *
 * @param {CodeType} member
 * @param {readonly CodeLiteral[]} literals
 */
function homeOf({ code, file }, literals) {
  const isMessage = (/** @type {string} */ path) => path.startsWith('src/messages/');
  return isMessage(file)
    ? (literals.find((found) => found.code === code && !isMessage(found.file))?.file ?? file)
    : file;
}

/**
 * @param {string} union
 * @param {ts.Program} program
 * @returns {CodeType[]}
 */
function membersOf(union, program) {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(join(ROOT, 'src/messages/domain-message.ts'));
  const declaration = file?.statements.filter(ts.isTypeAliasDeclaration).find(({ name }) => name.text === union);
  if (declaration === undefined) throw new Error(`there is no type ${union}`);
  const type = checker.getTypeAtLocation(declaration.name);
  const members = (type.isUnion() ? type.types : [type]).flatMap((member) => readMember(member, checker));
  const firsts = members.filter(({ code }, index) => members.findIndex((other) => other.code === code) === index);
  return firsts.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * @param {ts.Type} member
 * @param {ts.TypeChecker} checker
 * @returns {CodeType[]}
 */
function readMember(member, checker) {
  const code = member.getProperty('code');
  const declaration = code?.declarations?.[0];
  if (code === undefined || declaration === undefined) throw new Error(`${checker.typeToString(member)} has no code`);
  const fields = member
    .getProperties()
    .filter((property) => property !== code)
    .map((property) => ({
      name: property.name,
      type: writtenType(property) ?? checker.typeToString(checker.getTypeOfSymbol(property)),
      optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
    }));
  const file = fromRoot(declaration.getSourceFile().fileName);
  const type = checker.getTypeOfSymbol(code);
  return (type.isUnion() ? type.types : [type]).map((literal) => {
    if (!literal.isStringLiteral()) throw new Error(`${checker.typeToString(literal)} is no single code`);
    return { code: literal.value, fields, file };
  });
}

/**
 * The type of a property as its author wrote it: `County`, and not the names of 22 counties.
 *
 * @param {ts.Symbol} property
 */
function writtenType({ declarations = [] }) {
  const [declaration] = declarations;
  if (declaration === undefined || !ts.isPropertySignature(declaration)) return undefined;
  return declaration.type?.getText().replaceAll(/\s+/g, ' ');
}

/** @param {string} path */
function fromRoot(path) {
  return relative(ROOT, path).split(sep).join('/');
}
