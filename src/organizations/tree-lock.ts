/**
 * Key of the advisory lock on the shape of the tree: shared by whoever hangs a new body below another, exclusive for
 * whoever moves or ends some. Taken before any row of `organizations`.
 */
export const TREE_LOCK = 7_126_042_024
