/** A wijkbeeld in a hall: slides, posters and cards, also without internet. */
package nl.wijkbeeld.dashboard.slides;
