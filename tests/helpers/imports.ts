import ts from 'typescript'

export type Import = {
  /** As written: `./gate.ts`, `zod`, `node:fs`. */
  from: string
  /** Nothing of it is left at run time. */
  typeOnly: boolean
  /** Names as the other file exports them; `*` for the whole of it. */
  names: string[]
}

/** A source file as a tree; `.tsx` by its name. */
export const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )

/** Calls `visit` for a node and everything in it. */
export const walkTree = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  ts.forEachChild(node, (child) => walkTree(child, visit))
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined

const namesOf = (bindings: ts.NamedImports | ts.NamedExports): string[] =>
  bindings.elements.map((element) => (element.propertyName ?? element.name).text)

const ofImport = (node: ts.ImportDeclaration, from: string): Import => {
  const clause = node.importClause
  if (clause === undefined) return { from, typeOnly: false, names: [] }
  const bindings = clause.namedBindings
  const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings : undefined
  const names = [
    ...(clause.name === undefined ? [] : ['default']),
    ...(bindings !== undefined && ts.isNamespaceImport(bindings) ? ['*'] : []),
    ...(named === undefined ? [] : namesOf(named)),
  ]
  const eachIsType =
    clause.name === undefined && named !== undefined && named.elements.every((element) => element.isTypeOnly)
  return { from, typeOnly: clause.isTypeOnly || (eachIsType && names.length > 0), names }
}

const ofExport = (node: ts.ExportDeclaration, from: string): Import => {
  const named = node.exportClause !== undefined && ts.isNamedExports(node.exportClause)
  return {
    from,
    typeOnly: node.isTypeOnly,
    names: named ? namesOf(node.exportClause as ts.NamedExports) : ['*'],
  }
}

/** `import('x')`, `require('x')`, and the worker's `new URL('./x.ts', import.meta.url)`. */
const ofCall = (node: ts.CallExpression | ts.NewExpression): string | undefined => {
  const first = textOf(node.arguments?.[0])
  if (ts.isCallExpression(node)) {
    const loads =
      node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(node.expression) && node.expression.text === 'require')
    return loads ? first : undefined
  }
  const isUrl = ts.isIdentifier(node.expression) && node.expression.text === 'URL'
  return isUrl && first !== undefined && /^\..*\.tsx?$/.test(first) ? first : undefined
}

/** Everything a source file takes from elsewhere: static, dynamic, re-exported, in a type, or as a worker. */
export const importsOf = (path: string, text: string): Import[] => {
  const found: Import[] = []
  walkTree(parse(path, text), (node) => {
    if (ts.isImportDeclaration(node)) found.push(ofImport(node, textOf(node.moduleSpecifier) ?? ''))
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
      found.push(ofExport(node, textOf(node.moduleSpecifier) ?? ''))
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      found.push({ from: textOf(node.argument.literal) ?? '', typeOnly: true, names: ['*'] })
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const from = ofCall(node)
      if (from !== undefined) found.push({ from, typeOnly: false, names: ['*'] })
    }
  })
  return found
}
