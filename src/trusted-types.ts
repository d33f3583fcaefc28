interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/**
 * Lets this page start workers from its own origin, and from nowhere else. The pages' policy forbids starting any from a
 * plain string, and Pagefind and `register()` take nothing but strings. Does nothing where a browser has no such check.
 */
export function allowOwnWorkers() {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (new URL(address, location.href).origin !== location.origin)
        throw new TypeError(`${address} is not of this site`);
      return address;
    },
  });
}
