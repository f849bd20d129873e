export const ImportBook = () => null
