import { basename } from 'node:path';

/*
 * The house rules no published ESLint plugin covers, as a plugin of this repository. Each rule's
 * message is its documentation.
 */

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

const kebabCaseFileName = {
  meta: { messages: { name: 'Name files in kebab-case: "{{file}}" is not.' } },
  create: (context) => ({
    Program(node) {
      const file = basename(context.filename).replace(/^\./, '');
      if (!kebabCase.test(file)) context.report({ node, messageId: 'name', data: { file } });
    },
  }),
};

const documentedExport = {
  meta: {
    messages: {
      undocumented: 'Say in a doc comment what this export guarantees, and in which unit.',
    },
  },
  create: (context) => ({
    ExportNamedDeclaration(node) {
      if (node.declaration === null || isInferredFromSchema(node.declaration)) return;
      const comment = context.sourceCode.getCommentsBefore(node).at(-1);
      const documented = comment?.type === 'Block' && comment.value.startsWith('*');
      if (!documented && !isLaterOverload(node)) {
        context.report({ node, messageId: 'undocumented' });
      }
    },
  }),
};

/** `type Ticket = z.infer<typeof Ticket>` is documented by the schema it is inferred from. */
function isInferredFromSchema({ type, typeAnnotation }) {
  return type === 'TSTypeAliasDeclaration' && typeAnnotation.typeName?.right?.name === 'infer';
}

/** Of an overloaded function the first signature carries the comment. */
function isLaterOverload(node) {
  const siblings = node.parent.body;
  const previous = siblings[siblings.indexOf(node) - 1];
  return (
    previous?.declaration?.type === 'TSDeclareFunction' &&
    previous.declaration.id.name === node.declaration.id?.name
  );
}

/** ESLint plugin of the house rules: `house/kebab-case-file-name` and `house/documented-export`. */
export const houseRules = {
  rules: {
    'kebab-case-file-name': kebabCaseFileName,
    'documented-export': documentedExport,
  },
};
