/** Why a file may not import another, or null where it may. Both are paths from the project's root, with slashes. */
export function forbidden(from: string, to: string): string | null;
export function forbiddenPackage(from: string, name: string): string | null;
