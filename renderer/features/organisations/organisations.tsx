export const Organisations = () => null
