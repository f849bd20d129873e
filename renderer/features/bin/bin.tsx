export const Bin = () => null
