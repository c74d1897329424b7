// A form's fields go by their names before its own properties do, so an element round another is asked only by what its interface
// says. Without a browser there are no such forms.
const nodes = typeof Node === 'undefined' ? undefined : Node.prototype;
const elements = typeof Element === 'undefined' ? undefined : Element.prototype;
const parent = nodes && Object.getOwnPropertyDescriptor(nodes, 'parentElement')?.get;

/** The element round an element. */
export function parentOf(element: Element): Element | null {
  return parent ? (parent.call(element) as Element | null) : element.parentElement;
}

/** An attribute of an element; null where it has none. */
export function attributeOf(element: Element, name: string): string | null {
  return elements ? elements.getAttribute.call(element, name) : element.getAttribute(name);
}
