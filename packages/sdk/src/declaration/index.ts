export { builtInFields, checkDeclaration, furtherFields } from './check-declaration.ts';
export { draftDeclaration, type DeclarationInput } from './draft-declaration.ts';
export { sealDeclaration, type SealedDeclaration } from './seal-declaration.ts';
export { ReceiptError, verifyReceipt, type VerifiedReceipt } from './verify-receipt.ts';
