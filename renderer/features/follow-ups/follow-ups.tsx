export const FollowUps = () => null
