/** Finds promise types made where they may not be, and holes in the types through which they could be. */
import ts from 'typescript'
import { importsOf, parse, walkTree } from '../helpers/imports.ts'
import type { SourceFiles } from '../helpers/source-files.ts'
import { mayAssert, mayTake, sameAs } from './promise-makers.ts'

const allowed = (path: string, places: readonly string[] = []): boolean =>
  places.some((place) => path === place || path.startsWith(`${place}/`))

/** Promise types anywhere in a type: `CellId`, `readonly CellId[]`, `Map<CellId, number>`. */
const promisesIn = (type: ts.Node): string[] => {
  const names: string[] = []
  walkTree(type, (node) => {
    if (ts.isIdentifier(node) && node.text in mayAssert) names.push(node.text)
  })
  return names
}

/** The types that a node claims without proof. */
const claimedBy = (node: ts.Node): readonly ts.Node[] => {
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) return [node.type]
  if (ts.isTypePredicateNode(node)) return node.type === undefined ? [] : [node.type]
  if (ts.isCallExpression(node) && /(^|\.)custom$/.test(node.expression.getText()))
    return node.typeArguments ?? []
  return []
}

const outOfParentheses = (node: ts.Node): ts.Node =>
  ts.isParenthesizedExpression(node) ? outOfParentheses(node.parent) : node

const holeIn = (node: ts.Node): string | undefined => {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any'
  const throughUnknown =
    (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) &&
    node.type.kind === ts.SyntaxKind.UnknownKeyword &&
    ts.isAsExpression(outOfParentheses(node.parent))
  return throughUnknown ? 'as unknown as' : undefined
}

const memberOf = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node)) return sameAs[node.getText()]
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return sameAs[`${node.expression.getText()}.${node.argumentExpression.text}`]
  return undefined
}

const inTree = (path: string, text: string): string[] => {
  const found: string[] = []
  walkTree(parse(path, text), (node) => {
    const hole = holeIn(node)
    if (hole !== undefined) found.push(`${path} has ${hole}`)
    for (const name of claimedBy(node).flatMap(promisesIn))
      if (!allowed(path, mayAssert[name])) found.push(`${path} asserts ${name}`)
    const member = memberOf(node)
    if (member !== undefined && !allowed(path, mayTake[member])) found.push(`${path} takes ${member}`)
  })
  return found
}

const inImports = (path: string, text: string): string[] =>
  importsOf(path, text)
    .filter(({ typeOnly }) => !typeOnly)
    .flatMap(({ from, names }) => {
      // The whole of sealed under one name would hide what is taken from it.
      const whole = names.includes('*') && /(^|\/)sealed\//.test(from) && !allowed(path, ['server/sealed'])
      const taken = names.filter((name) => name in mayTake && !allowed(path, mayTake[name]))
      return [
        ...(whole ? [`${path} takes all of ${from}`] : []),
        ...taken.map((name) => `${path} takes ${name}`),
      ]
    })

/** The words are looked for in the text, since the compiler reads them from comments. */
const inComments = (path: string, text: string): string[] =>
  [...text.matchAll(/@ts-(?:ignore|expect-error|nocheck)/g)].map(([word]) => `${path} has ${word}`)

/** One line a finding. */
export const forgedPromises = (files: SourceFiles): string[] =>
  [...files].flatMap(([path, text]) => [
    ...inTree(path, text),
    ...inImports(path, text),
    ...inComments(path, text),
  ])
