package org.departures.mention;

import java.util.List;
import org.departures.lexicon.Lexicon;
import org.departures.model.Document;
import org.departures.model.Mention;
import org.departures.model.Recognition;
import org.departures.model.Section;
import org.departures.model.Stage;

/**
 * Says what each mention of an article speaks of: joins the names of one person or organisation,
 * finds whom 他 and 公司 mean, and reads the sections that the headings make.
 *
 * <p>Reads a recognition without entities. Gives it with an entity's id on each mention that can be
 * resolved, the entities themselves, further mentions of the short forms that the text defines
 * ({@code foundBy} "alias"), and one section for each sentence. A position has no entity; a mention
 * that may be one of several things has none either. Ids are the article's own until the merge.
 */
public final class EntityResolver implements Stage<Recognition, Recognition> {

  private final AliasReader aliasReader;
  private final AliasSpreader aliasSpreader;
  private final NameLinker nameLinker;
  private final SectionReader sectionReader;
  private final OrganizationFocus organizationFocus;
  private final PersonFocus personFocus;

  public EntityResolver(Lexicon lexicon) {
    ReferenceWords words = new ReferenceWords(lexicon);
    Honorifics honorifics = new Honorifics(lexicon, words);
    Anaphora anaphora = new Anaphora(lexicon);
    Surroundings surroundings = new Surroundings(words);
    aliasReader = new AliasReader(lexicon, words);
    aliasSpreader = new AliasSpreader(anaphora);
    nameLinker = new NameLinker(lexicon, words, honorifics, anaphora);
    sectionReader = new SectionReader(lexicon, surroundings);
    organizationFocus = new OrganizationFocus(anaphora, surroundings);
    personFocus = new PersonFocus(lexicon, words, honorifics, anaphora, surroundings);
  }

  @Override
  public Recognition apply(Recognition found) {
    Document document = found.document();
    List<StatedAlias> aliases = aliasReader.read(document, found.mentions());
    List<Mention> mentions = aliasSpreader.spread(document, found.mentions(), aliases);
    NameGroups groups = nameLinker.link(document, mentions, aliases);
    EntityWriter writer = new EntityWriter(groups);
    List<Mention> named = writer.identified();
    List<Section> sections = sectionReader.read(document, named);
    List<Mention> placed = organizationFocus.resolve(document, named, sections, aliases);
    List<Mention> resolved = personFocus.resolve(document, placed, sections);
    return new Recognition(document, resolved, writer.entities(resolved), found.dates(), sections);
  }
}
