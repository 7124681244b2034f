/**
 * Operators (系統管理人員): those who run the service. What cannot be taken back they do by two: one proposes, another
 * confirms. The host signs both in and collects their consent; here it is checked that they are two, and who they were is
 * recorded with the deed.
 *
 * @source decision/0106 — two operators
 * @module
 */
import { err, ok, type Result } from 'neverthrow';
import type { Actor, OperatorActor } from '../business-account/business-account.js';

/** Whose consent a command has. */
export interface ConsentOfTwo {
  readonly proposedBy: Actor;
  readonly confirmedBy: Actor;
}

/** Two operators by their identifiers. */
export interface TwoOperators {
  readonly proposedBy: string;
  readonly confirmedBy: string;
}

/** Somebody who is no operator. */
export interface OperatorRequired {
  readonly code: 'operator.required';
}

/** Why two may not do it together. */
export type TwoOperatorsError = OperatorRequired | { readonly code: 'operator.same' };

/**
 * Decides whether somebody is an operator. Deny is the default: so is nobody whose identifier is empty or nothing but
 * white space.
 *
 * Errors: `operator.required`.
 */
export function decideOperator(actor: Actor): Result<OperatorActor, OperatorRequired> {
  const isOperator = actor.kind === 'operator' && typeof actor.id === 'string' && keyOf(actor.id) !== '';
  return isOperator ? ok(actor) : err({ code: 'operator.required' });
}

/**
 * Decides whether two are two operators. Identifiers that differ only in letter case, width, or white space and invisible
 * characters anywhere are one: nobody becomes two by writing a name in another way.
 *
 * Errors, in the order they are checked: `operator.required`, `operator.same`.
 */
export function decideTwoOperators({ proposedBy, confirmedBy }: ConsentOfTwo): Result<TwoOperators, TwoOperatorsError> {
  return decideOperator(proposedBy).andThen((one) =>
    decideOperator(confirmedBy).andThen((other): Result<TwoOperators, TwoOperatorsError> => {
      if (keyOf(one.id) === keyOf(other.id)) return err({ code: 'operator.same' });
      return ok({ proposedBy: one.id, confirmedBy: other.id });
    }),
  );
}

// through capitals first: that joins ı and i, ſ and s, which small letters leave apart
function keyOf(id: string): string {
  return id.normalize('NFKC').toUpperCase().toLowerCase().replace(UNSEEN, '');
}

const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
