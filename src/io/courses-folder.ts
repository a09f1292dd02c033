/** Where the courses of a project stand, each in a folder of its own. */
export const coursesFolder = 'slides'
