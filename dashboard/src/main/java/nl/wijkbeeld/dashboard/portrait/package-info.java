/** An area in a few sentences, made from published figures by rules that can be shown. */
package nl.wijkbeeld.dashboard.portrait;
