/**
 * The arrows of docs/architecture.md:
 * infra → functions/*.ts → {middleware, forms, storage, mail, documents} → {texts, domain} → zod.
 */

const { Visitor } = require("@swc/core/Visitor.js");

// swc's visitor stops at `using`, which it does not know; to imports it is a declaration like any other.
const { visitStatement } = Visitor.prototype;
Visitor.prototype.visitStatement = function visit(statement) {
  if (statement.type !== "UsingDeclaration") return visitStatement.call(this, statement);
  this.visitVariableDeclarators(statement.decls);
  return statement;
};

/** Only the files under `owner` may use the packages; tests may use anything. */
const onlyFrom = (name, owner, packages) => ({
  name,
  severity: "error",
  from: { path: "^(?:functions|forms)/", pathNot: owner },
  to: { path: `^node_modules/(?:${packages})/` },
});

/** The parts that stand side by side: each may use texts, domain and itself, and no other. */
const sideBySide = ["forms", "functions/storage", "functions/mail", "functions/documents"].map((own) => ({
  name: `${own.replace("functions/", "")}-stands-alone`,
  severity: "error",
  from: { path: `^${own}/` },
  to: { path: "^(?:forms|functions|infra)/", pathNot: `^(?:${own}|functions/texts|functions/domain)/` },
}));

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "manifest-imports-nothing",
      severity: "error",
      from: { path: "^functions/manifest\\.ts$" },
      to: { path: "." },
    },
    ...sideBySide,
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: "^functions/domain/" },
      to: {
        pathNot: "^functions/domain/|^node_modules/(?:zod|canonicalize|temporal-polyfill|csv-parse|diff)/|^crypto$",
      },
    },
    {
      name: "texts-know-only-domain",
      severity: "error",
      from: { path: "^functions/texts/" },
      to: { pathNot: "^functions/(?:texts|domain)/" },
    },
    {
      name: "middleware-is-below-the-entries",
      severity: "error",
      from: { path: "^(?:forms|functions/[^/]+)/" },
      to: { path: "^functions/[^/]+\\.ts$" },
    },
    {
      name: "product-never-imports-where-it-runs",
      severity: "error",
      from: { path: "^(?:functions|forms)/" },
      to: { path: "^(?:infra|tests)/" },
    },
    {
      name: "infra-enters-through-the-entries",
      severity: "error",
      from: { path: "^infra/", pathNot: "^infra/(?:local/|verify\\.ts$)" },
      to: { path: "^(?:forms/|functions/(?:storage|mail|documents|texts)/)" },
    },
    { name: "nothing-imports-tests", severity: "error", from: { pathNot: "^tests/" }, to: { path: "^tests/" } },
    {
      name: "no-development-packages-in-the-product",
      severity: "error",
      from: { path: "^(?:functions|forms)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "^node_modules/@types/" },
    },
    onlyFrom("only-storage-stores", "^functions/storage/", "@aws-sdk/(?:client-dynamodb|client-s3|s3-.*|lib-.*)"),
    onlyFrom(
      "only-documents-make-documents",
      "^functions/documents/",
      "pdfkit|@expo-google-fonts|(?:read|write)-excel-file",
    ),
    onlyFrom("only-mail-mails", "^functions/mail/", "@aws-sdk/client-ses|nodemailer|postal-mime"),
    onlyFrom(
      "only-link-keys-reads-secrets",
      "^functions/middleware/link-keys\\.ts$",
      "@aws-sdk/client-secrets-manager",
    ),
  ],
  options: {
    // TypeScript 7 has no API that dependency-cruiser can use; swc parses the same syntax.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(?:\\.build|cdk\\.out|\\.samrad)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
