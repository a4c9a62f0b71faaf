import type { RecordedExample } from '../http/openapi/examples.js';

/** Written by npm run examples. */
export const examples: readonly RecordedExample[] = [
  {
    "operationId": "createKey",
    "name": "createKey",
    "summary": "Create a key",
    "request": {
      "type": "application/json",
      "body": {
        "name": "IOM press office",
        "desk": "iom-press",
        "scopes": [
          "releases:write",
          "releases:erase"
        ],
        "expiresAt": "2030-01-01T00:00:00Z"
      }
    },
    "answer": {
      "status": 201,
      "type": "application/json",
      "body": {
        "id": "019bcaff-4f6e-7d41-aeea-80e92d5c72b5",
        "name": "IOM press office",
        "desk": "iom-press",
        "scopes": [
          "releases:write",
          "releases:erase"
        ],
        "createdAt": "2026-01-15T09:30:00Z",
        "expiresAt": "2030-01-01T00:00:00Z",
        "lastUsedAt": null,
        "revokedAt": null,
        "secret": "dl_AZmjwF8efDqdK28MHi06Sw_thisIsAnExampleAndNoKeyOfAnyServerOnEarth"
      }
    }
  },
  {
    "operationId": "listKeys",
    "name": "listKeys",
    "summary": "Keys of your desk",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "id": "019bcaff-4f6e-7d41-aeea-80e92d5c72b5",
            "name": "IOM press office",
            "desk": "iom-press",
            "scopes": [
              "releases:write",
              "releases:erase"
            ],
            "createdAt": "2026-01-15T09:30:00Z",
            "expiresAt": "2030-01-01T00:00:00Z",
            "lastUsedAt": null,
            "revokedAt": null
          }
        ],
        "page": {
          "limit": 20,
          "next": null,
          "previous": null
        }
      }
    }
  },
  {
    "operationId": "createRelease",
    "name": "createRelease",
    "summary": "A meeting, four figures and a quote, each with its sentence",
    "request": {
      "type": "application/json",
      "body": {
        "title": "Afghanistan and Africa on the agenda as EU and IOM meet for the eighth time",
        "language": "en",
        "body": "Senior officials of the International Organization for Migration (IOM) and the European Union have met in Brussels under their strategic cooperation framework, at a time marked by the emergency in Afghanistan, by climate change and by the pandemic’s effects on health and travel.\n\nIt was the framework’s eighth meeting, and the European Commission’s Directorate-General for International Partnerships (DG INTPA) hosted it on behalf of the EU. The European External Action Service (EEAS), DG ECHO, DG HOME and DG NEAR sent senior representatives; IOM came with its Director General, António Vitorino, and senior staff.\n\nAfghanistan, joint work with Africa and the New Pact on Migration and Asylum were the main subjects, followed by the outlook for the years ahead and the task force of the EU, the African Union and the United Nations. For Mr Vitorino, “strong collaboration grounded in dialogue and solidarity at all levels will be crucial”, above all with partners in Africa and for Afghans in their country and its neighbourhood.",
        "notes": "The EU and IOM set up the Strategic Cooperation Framework in July 2012 to work more closely on migration, development, humanitarian response and human rights.\n\nFrom 2015 to 2020 the European Commission and IOM ran nearly 650 projects together all over the world. The projects of these years are worth about EUR 2.5 billion.\n\nThe EU-IOM Joint Initiative for Migrant Protection and Reintegration started in December 2016 with support of the EU Emergency Trust Fund for Africa. Its teams reached over 70,000 migrants in search and rescue at sea and in the desert. More than 100,000 migrants have had help with voluntary return, arrival or reintegration so far.",
        "dateline": {
          "place": "Brussels",
          "countryCode": "BE"
        },
        "url": "https://www.miragenews.com/global-migration-under-spotlight-at-eu-iom-650102/",
        "externalId": "iom:2021-eu-8",
        "topics": [
          "migration",
          "humanitarian aid",
          "funding"
        ],
        "links": [
          {
            "url": "https://belgium.iom.int/news/global-migration-under-spotlight-eu-iom-strategic-cooperation-meeting",
            "title": "Global Migration Under Spotlight at EU-IOM Strategic Cooperation Meeting",
            "rel": "related"
          }
        ],
        "organisations": [
          {
            "name": "International Organization for Migration",
            "acronym": "IOM",
            "role": "issuer"
          },
          {
            "name": "Mirage News",
            "role": "publisher"
          },
          {
            "name": "European Union",
            "acronym": "EU",
            "role": "partner"
          },
          {
            "name": "European Commission",
            "role": "mentioned"
          },
          {
            "name": "Directorate-General for International Partnerships",
            "acronym": "DG INTPA",
            "role": "mentioned",
            "parent": "European Commission"
          },
          {
            "name": "European External Action Service",
            "acronym": "EEAS",
            "role": "mentioned"
          },
          {
            "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
            "acronym": "DG ECHO",
            "role": "mentioned",
            "parent": "European Commission"
          },
          {
            "name": "Directorate-General for Migration and Home Affairs",
            "acronym": "DG HOME",
            "role": "mentioned",
            "parent": "European Commission"
          },
          {
            "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
            "acronym": "DG NEAR",
            "role": "mentioned",
            "parent": "European Commission"
          },
          {
            "name": "African Union",
            "acronym": "AU",
            "role": "mentioned"
          },
          {
            "name": "United Nations",
            "acronym": "UN",
            "role": "mentioned"
          }
        ],
        "meetings": [
          {
            "framework": {
              "name": "EU-IOM Strategic Cooperation Framework",
              "established": "2012-07"
            },
            "number": 8,
            "name": "EU-IOM Strategic Cooperation Meeting",
            "date": "2021",
            "place": "Brussels",
            "organisations": [
              {
                "name": "Directorate-General for International Partnerships",
                "role": "host"
              },
              {
                "name": "European Union",
                "role": "represented"
              },
              {
                "name": "International Organization for Migration",
                "role": "participant"
              },
              {
                "name": "European External Action Service",
                "role": "participant"
              },
              {
                "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
                "role": "participant"
              },
              {
                "name": "Directorate-General for Migration and Home Affairs",
                "role": "participant"
              },
              {
                "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
                "role": "participant"
              }
            ],
            "agenda": [
              "Afghanistan",
              "Joint engagement with the African continent",
              "New Pact on Migration and Asylum",
              "Outlook for cooperation"
            ],
            "statement": "It was the framework’s eighth meeting, and the European Commission’s Directorate-General for International Partnerships (DG INTPA) hosted it on behalf of the EU."
          }
        ],
        "statistics": [
          {
            "measure": "projects run by the European Commission and IOM",
            "value": 650,
            "unit": "projects",
            "qualifier": "nearly",
            "period": "2015/2020",
            "place": "worldwide",
            "organisations": [
              "European Commission",
              "International Organization for Migration"
            ],
            "statement": "From 2015 to 2020 the European Commission and IOM ran nearly 650 projects together all over the world."
          },
          {
            "measure": "value of projects run by the European Commission and IOM",
            "value": 2500000000,
            "unit": "EUR",
            "qualifier": "about",
            "period": "2015/2020",
            "place": "worldwide",
            "organisations": [
              "European Commission",
              "International Organization for Migration"
            ],
            "statement": "The projects of these years are worth about EUR 2.5 billion."
          },
          {
            "measure": "migrants reached in search and rescue by the EU-IOM Joint Initiative",
            "value": 70000,
            "unit": "people",
            "qualifier": "over",
            "place": "Africa",
            "organisations": [
              "European Union",
              "International Organization for Migration"
            ],
            "statement": "Its teams reached over 70,000 migrants in search and rescue at sea and in the desert."
          },
          {
            "measure": "migrants helped with return or reintegration by the EU-IOM Joint Initiative",
            "value": 100000,
            "unit": "people",
            "qualifier": "over",
            "place": "Africa",
            "organisations": [
              "European Union",
              "International Organization for Migration"
            ],
            "statement": "More than 100,000 migrants have had help with voluntary return, arrival or reintegration so far."
          }
        ],
        "quotes": [
          {
            "text": "strong collaboration grounded in dialogue and solidarity at all levels will be crucial",
            "speaker": "António Vitorino",
            "speakerRole": "Director General",
            "organisation": "International Organization for Migration"
          }
        ]
      }
    },
    "answer": {
      "status": 201,
      "type": "application/json",
      "body": {
        "id": "db8da348-2a26-45af-a124-ed68aef558b5",
        "revision": 1,
        "state": "published",
        "title": "Afghanistan and Africa on the agenda as EU and IOM meet for the eighth time",
        "subtitle": null,
        "language": "en",
        "body": "Senior officials of the International Organization for Migration (IOM) and the European Union have met in Brussels under their strategic cooperation framework, at a time marked by the emergency in Afghanistan, by climate change and by the pandemic’s effects on health and travel.\n\nIt was the framework’s eighth meeting, and the European Commission’s Directorate-General for International Partnerships (DG INTPA) hosted it on behalf of the EU. The European External Action Service (EEAS), DG ECHO, DG HOME and DG NEAR sent senior representatives; IOM came with its Director General, António Vitorino, and senior staff.\n\nAfghanistan, joint work with Africa and the New Pact on Migration and Asylum were the main subjects, followed by the outlook for the years ahead and the task force of the EU, the African Union and the United Nations. For Mr Vitorino, “strong collaboration grounded in dialogue and solidarity at all levels will be crucial”, above all with partners in Africa and for Afghans in their country and its neighbourhood.",
        "notes": "The EU and IOM set up the Strategic Cooperation Framework in July 2012 to work more closely on migration, development, humanitarian response and human rights.\n\nFrom 2015 to 2020 the European Commission and IOM ran nearly 650 projects together all over the world. The projects of these years are worth about EUR 2.5 billion.\n\nThe EU-IOM Joint Initiative for Migrant Protection and Reintegration started in December 2016 with support of the EU Emergency Trust Fund for Africa. Its teams reached over 70,000 migrants in search and rescue at sea and in the desert. More than 100,000 migrants have had help with voluntary return, arrival or reintegration so far.",
        "dateline": {
          "place": "Brussels",
          "countryCode": "BE",
          "date": null
        },
        "publishedAt": null,
        "embargoedUntil": null,
        "url": "https://www.miragenews.com/global-migration-under-spotlight-at-eu-iom-650102/",
        "externalId": "iom:2021-eu-8",
        "topics": [
          "migration",
          "humanitarian aid",
          "funding"
        ],
        "links": [
          {
            "url": "https://belgium.iom.int/news/global-migration-under-spotlight-eu-iom-strategic-cooperation-meeting",
            "title": "Global Migration Under Spotlight at EU-IOM Strategic Cooperation Meeting",
            "rel": "related"
          }
        ],
        "contacts": [],
        "organisations": [
          {
            "role": "issuer",
            "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
            "slug": "international-organization-for-migration",
            "name": "International Organization for Migration",
            "acronym": "IOM",
            "parent": null,
            "identifiers": null
          },
          {
            "role": "publisher",
            "id": "019bcca8-4682-7db3-a096-8865140281d1",
            "slug": "mirage-news",
            "name": "Mirage News",
            "acronym": null,
            "parent": null,
            "identifiers": null
          },
          {
            "role": "partner",
            "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
            "slug": "european-union",
            "name": "European Union",
            "acronym": "EU",
            "parent": null,
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
            "slug": "european-commission",
            "name": "European Commission",
            "acronym": null,
            "parent": null,
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bcb7b-e739-7362-a6d3-2df9dafe3c58",
            "slug": "directorate-general-for-international-partnerships",
            "name": "Directorate-General for International Partnerships",
            "acronym": "DG INTPA",
            "parent": "European Commission",
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
            "slug": "european-external-action-service",
            "name": "European External Action Service",
            "acronym": "EEAS",
            "parent": null,
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bc2a4-aa19-7dec-a6c4-4eab73655ff0",
            "slug": "directorate-general-for-european-civil-protection-and-humanitarian-aid",
            "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
            "acronym": "DG ECHO",
            "parent": "European Commission",
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bc6fe-5700-7512-ad99-3a233873db27",
            "slug": "directorate-general-for-migration-and-home-affairs",
            "name": "Directorate-General for Migration and Home Affairs",
            "acronym": "DG HOME",
            "parent": "European Commission",
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
            "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
            "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
            "acronym": "DG NEAR",
            "parent": "European Commission",
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bc13c-8c9d-7780-a030-ff6720c90674",
            "slug": "african-union",
            "name": "African Union",
            "acronym": "AU",
            "parent": null,
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bcf27-b902-7160-a560-dde09a365af9",
            "slug": "united-nations",
            "name": "United Nations",
            "acronym": "UN",
            "parent": null,
            "identifiers": null
          }
        ],
        "meetings": [
          {
            "id": "019bc311-8789-7f8a-af84-e050e77c1a5a",
            "framework": {
              "id": "019bc167-f5ca-7ba1-a1dd-5ae3a5628830",
              "slug": "eu-iom-strategic-cooperation-framework",
              "name": "EU-IOM Strategic Cooperation Framework",
              "established": "2012-07"
            },
            "number": 8,
            "name": "EU-IOM Strategic Cooperation Meeting",
            "date": "2021",
            "place": "Brussels",
            "organisations": [
              {
                "role": "host",
                "id": "019bcb7b-e739-7362-a6d3-2df9dafe3c58",
                "slug": "directorate-general-for-international-partnerships",
                "name": "Directorate-General for International Partnerships",
                "acronym": null
              },
              {
                "role": "represented",
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
                "slug": "european-external-action-service",
                "name": "European External Action Service",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc2a4-aa19-7dec-a6c4-4eab73655ff0",
                "slug": "directorate-general-for-european-civil-protection-and-humanitarian-aid",
                "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc6fe-5700-7512-ad99-3a233873db27",
                "slug": "directorate-general-for-migration-and-home-affairs",
                "name": "Directorate-General for Migration and Home Affairs",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
                "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
                "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
                "acronym": null
              }
            ],
            "agenda": [
              "Afghanistan",
              "Joint engagement with the African continent",
              "New Pact on Migration and Asylum",
              "Outlook for cooperation"
            ],
            "statement": "It was the framework’s eighth meeting, and the European Commission’s Directorate-General for International Partnerships (DG INTPA) hosted it on behalf of the EU.",
            "evidence": {
              "field": "body",
              "start": 281,
              "end": 442
            }
          }
        ],
        "statistics": [
          {
            "id": "019bc121-6d62-7792-aa1d-e616bd69f8bf",
            "measure": "projects run by the European Commission and IOM",
            "measureSlug": "projects-run-by-the-european-commission-and-iom",
            "value": 650,
            "upperValue": null,
            "unit": "projects",
            "qualifier": "nearly",
            "period": "2015/2020",
            "place": "worldwide",
            "organisations": [
              {
                "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
                "slug": "european-commission",
                "name": "European Commission"
              },
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration"
              }
            ],
            "statement": "From 2015 to 2020 the European Commission and IOM ran nearly 650 projects together all over the world.",
            "evidence": {
              "field": "notes",
              "start": 160,
              "end": 262
            }
          },
          {
            "id": "019bc592-6a82-7c5c-a1eb-d66977e1de2a",
            "measure": "value of projects run by the European Commission and IOM",
            "measureSlug": "value-of-projects-run-by-the-european-commission-and-iom",
            "value": 2500000000,
            "upperValue": null,
            "unit": "EUR",
            "qualifier": "about",
            "period": "2015/2020",
            "place": "worldwide",
            "organisations": [
              {
                "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
                "slug": "european-commission",
                "name": "European Commission"
              },
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration"
              }
            ],
            "statement": "The projects of these years are worth about EUR 2.5 billion.",
            "evidence": {
              "field": "notes",
              "start": 263,
              "end": 323
            }
          },
          {
            "id": "019bca7d-df99-7881-ad3b-7006d4aabca9",
            "measure": "migrants reached in search and rescue by the EU-IOM Joint Initiative",
            "measureSlug": "migrants-reached-in-search-and-rescue-by-the-eu-iom-joint-initiative",
            "value": 70000,
            "upperValue": null,
            "unit": "people",
            "qualifier": "over",
            "period": null,
            "place": "Africa",
            "organisations": [
              {
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union"
              },
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration"
              }
            ],
            "statement": "Its teams reached over 70,000 migrants in search and rescue at sea and in the desert.",
            "evidence": {
              "field": "notes",
              "start": 475,
              "end": 560
            }
          },
          {
            "id": "019bc0cd-91a0-7653-a36a-c6409b32421b",
            "measure": "migrants helped with return or reintegration by the EU-IOM Joint Initiative",
            "measureSlug": "migrants-helped-with-return-or-reintegration-by-the-eu-iom-joint-initiative",
            "value": 100000,
            "upperValue": null,
            "unit": "people",
            "qualifier": "over",
            "period": null,
            "place": "Africa",
            "organisations": [
              {
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union"
              },
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration"
              }
            ],
            "statement": "More than 100,000 migrants have had help with voluntary return, arrival or reintegration so far.",
            "evidence": {
              "field": "notes",
              "start": 561,
              "end": 657
            }
          }
        ],
        "quotes": [
          {
            "id": "019bc17d-4362-7cc8-afe2-fbe9e963c71e",
            "text": "strong collaboration grounded in dialogue and solidarity at all levels will be crucial",
            "speaker": "António Vitorino",
            "speakerRole": "Director General",
            "organisation": {
              "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
              "slug": "international-organization-for-migration",
              "name": "International Organization for Migration"
            },
            "evidence": {
              "field": "body",
              "start": 854,
              "end": 940
            }
          }
        ],
        "firstPublicAt": "2026-01-15T09:30:00Z",
        "updatedAt": "2026-01-15T09:30:00Z",
        "copies": [],
        "createdAt": "2026-01-15T09:30:00Z",
        "version": 1,
        "desk": "iom-press"
      }
    }
  },
  {
    "operationId": "extractRelease",
    "name": "extractRelease",
    "summary": "A press release as it was sent out",
    "request": {
      "type": "text/plain",
      "body": "Afghanistan and Africa on the agenda as EU and IOM meet for the eighth time\n\nSenior officials of the International Organization for Migration (IOM) and the European Union have met in Brussels under their strategic cooperation framework, at a time marked by the emergency in Afghanistan, by climate change and by the pandemic’s effects on health and travel.\n\nIt was the framework’s eighth meeting, and the European Commission’s Directorate-General for International Partnerships (DG INTPA) hosted it on behalf of the EU. The European External Action Service (EEAS), DG ECHO, DG HOME and DG NEAR sent senior representatives; IOM came with its Director General, António Vitorino, and senior staff.\n\nAfghanistan, joint work with Africa and the New Pact on Migration and Asylum were the main subjects, followed by the outlook for the years ahead and the task force of the EU, the African Union and the United Nations. For Mr Vitorino, “strong collaboration grounded in dialogue and solidarity at all levels will be crucial”, above all with partners in Africa and for Afghans in their country and its neighbourhood.\n\nNotes to editors\n\nThe EU and IOM set up the Strategic Cooperation Framework in July 2012 to work more closely on migration, development, humanitarian response and human rights.\n\nFrom 2015 to 2020 the European Commission and IOM ran nearly 650 projects together all over the world. The projects of these years are worth about EUR 2.5 billion.\n\nThe EU-IOM Joint Initiative for Migrant Protection and Reintegration started in December 2016 with support of the EU Emergency Trust Fund for Africa. Its teams reached over 70,000 migrants in search and rescue at sea and in the desert. More than 100,000 migrants have had help with voluntary return, arrival or reintegration so far.\n"
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "document": {
          "title": "Afghanistan and Africa on the agenda as EU and IOM meet for the eighth time",
          "subtitle": null,
          "language": "en",
          "body": "Senior officials of the International Organization for Migration (IOM) and the European Union have met in Brussels under their strategic cooperation framework, at a time marked by the emergency in Afghanistan, by climate change and by the pandemic’s effects on health and travel.\n\nIt was the framework’s eighth meeting, and the European Commission’s Directorate-General for International Partnerships (DG INTPA) hosted it on behalf of the EU. The European External Action Service (EEAS), DG ECHO, DG HOME and DG NEAR sent senior representatives; IOM came with its Director General, António Vitorino, and senior staff.\n\nAfghanistan, joint work with Africa and the New Pact on Migration and Asylum were the main subjects, followed by the outlook for the years ahead and the task force of the EU, the African Union and the United Nations. For Mr Vitorino, “strong collaboration grounded in dialogue and solidarity at all levels will be crucial”, above all with partners in Africa and for Afghans in their country and its neighbourhood.",
          "notes": "Notes to editors\n\nThe EU and IOM set up the Strategic Cooperation Framework in July 2012 to work more closely on migration, development, humanitarian response and human rights.\n\nFrom 2015 to 2020 the European Commission and IOM ran nearly 650 projects together all over the world. The projects of these years are worth about EUR 2.5 billion.\n\nThe EU-IOM Joint Initiative for Migrant Protection and Reintegration started in December 2016 with support of the EU Emergency Trust Fund for Africa. Its teams reached over 70,000 migrants in search and rescue at sea and in the desert. More than 100,000 migrants have had help with voluntary return, arrival or reintegration so far.",
          "dateline": {
            "place": null,
            "countryCode": null,
            "date": null
          },
          "url": null,
          "links": [],
          "contacts": [],
          "organisations": [
            {
              "name": "European Union",
              "acronym": "EU",
              "role": "mentioned",
              "parent": null
            },
            {
              "name": "International Organization for Migration",
              "acronym": "IOM",
              "role": "issuer",
              "parent": null
            },
            {
              "name": "European Commission",
              "acronym": null,
              "role": "mentioned",
              "parent": null
            },
            {
              "name": "Directorate-General for International Partnerships",
              "acronym": "DG INTPA",
              "role": "mentioned",
              "parent": "European Commission"
            },
            {
              "name": "European External Action Service",
              "acronym": "EEAS",
              "role": "mentioned",
              "parent": null
            },
            {
              "name": "DG ECHO",
              "acronym": null,
              "role": "mentioned",
              "parent": null
            },
            {
              "name": "DG HOME",
              "acronym": null,
              "role": "mentioned",
              "parent": null
            },
            {
              "name": "DG NEAR",
              "acronym": null,
              "role": "mentioned",
              "parent": null
            },
            {
              "name": "African Union",
              "acronym": null,
              "role": "mentioned",
              "parent": null
            },
            {
              "name": "United Nations",
              "acronym": null,
              "role": "mentioned",
              "parent": null
            },
            {
              "name": "EU Emergency Trust Fund for Africa",
              "acronym": null,
              "role": "mentioned",
              "parent": null
            }
          ],
          "meetings": [
            {
              "framework": {
                "name": "Strategic Cooperation Framework"
              },
              "number": 8,
              "name": "Strategic Cooperation Framework meeting",
              "date": null,
              "place": null,
              "organisations": [
                {
                  "name": "Directorate-General for International Partnerships",
                  "role": "host"
                }
              ],
              "agenda": [],
              "statement": "It was the framework’s eighth meeting, and the European Commission’s Directorate-General for International Partnerships (DG INTPA) hosted it on behalf of the EU."
            }
          ],
          "statistics": [
            {
              "measure": "projects of the European Commission and IOM",
              "value": 650,
              "upperValue": null,
              "unit": "projects",
              "qualifier": "nearly",
              "period": "2015/2020",
              "place": null,
              "organisations": [
                "International Organization for Migration",
                "European Commission"
              ],
              "statement": "From 2015 to 2020 the European Commission and IOM ran nearly 650 projects together all over the world."
            },
            {
              "measure": "value of projects",
              "value": 2500000000,
              "upperValue": null,
              "unit": "EUR",
              "qualifier": "about",
              "period": null,
              "place": null,
              "organisations": [],
              "statement": "The projects of these years are worth about EUR 2.5 billion."
            },
            {
              "measure": "migrants in search and rescue",
              "value": 70000,
              "upperValue": null,
              "unit": "people",
              "qualifier": "over",
              "period": null,
              "place": null,
              "organisations": [],
              "statement": "Its teams reached over 70,000 migrants in search and rescue at sea and in the desert."
            },
            {
              "measure": "migrants who have had help with voluntary return",
              "value": 100000,
              "upperValue": null,
              "unit": "people",
              "qualifier": "over",
              "period": null,
              "place": null,
              "organisations": [],
              "statement": "More than 100,000 migrants have had help with voluntary return, arrival or reintegration so far."
            }
          ],
          "quotes": [
            {
              "text": "strong collaboration grounded in dialogue and solidarity at all levels will be crucial",
              "speaker": "António Vitorino",
              "speakerRole": "Director General",
              "organisation": null
            }
          ]
        },
        "evidence": [
          {
            "pointer": "/quotes/0",
            "field": "body",
            "start": 854,
            "end": 940,
            "confidence": 0.95,
            "rule": "quote.according"
          },
          {
            "pointer": "/statistics/0",
            "field": "notes",
            "start": 232,
            "end": 251,
            "confidence": 0.93,
            "rule": "statistic.count"
          },
          {
            "pointer": "/statistics/1",
            "field": "notes",
            "start": 319,
            "end": 340,
            "confidence": 0.97,
            "rule": "statistic.money"
          },
          {
            "pointer": "/statistics/2",
            "field": "notes",
            "start": 511,
            "end": 531,
            "confidence": 0.93,
            "rule": "statistic.count"
          },
          {
            "pointer": "/statistics/3",
            "field": "notes",
            "start": 579,
            "end": 605,
            "confidence": 0.93,
            "rule": "statistic.count"
          },
          {
            "pointer": "/organisations/0",
            "field": "body",
            "start": 79,
            "end": 93,
            "confidence": 0.92,
            "rule": "organisation.last-noun"
          },
          {
            "pointer": "/organisations/1",
            "field": "body",
            "start": 24,
            "end": 64,
            "confidence": 0.93,
            "rule": "organisation.first-noun"
          },
          {
            "pointer": "/organisations/1/role",
            "field": "body",
            "start": 66,
            "end": 69,
            "confidence": 0.948,
            "rule": "issuer.first-sentence"
          },
          {
            "pointer": "/organisations/2",
            "field": "body",
            "start": 328,
            "end": 349,
            "confidence": 0.92,
            "rule": "organisation.last-noun"
          },
          {
            "pointer": "/organisations/3",
            "field": "body",
            "start": 350,
            "end": 400,
            "confidence": 0.93,
            "rule": "organisation.first-noun"
          },
          {
            "pointer": "/organisations/4",
            "field": "body",
            "start": 447,
            "end": 479,
            "confidence": 0.92,
            "rule": "organisation.last-noun"
          },
          {
            "pointer": "/organisations/5",
            "field": "body",
            "start": 488,
            "end": 495,
            "confidence": 0.95,
            "rule": "organisation.acronym"
          },
          {
            "pointer": "/organisations/6",
            "field": "body",
            "start": 497,
            "end": 504,
            "confidence": 0.95,
            "rule": "organisation.acronym"
          },
          {
            "pointer": "/organisations/7",
            "field": "body",
            "start": 509,
            "end": 516,
            "confidence": 0.95,
            "rule": "organisation.acronym"
          },
          {
            "pointer": "/organisations/8",
            "field": "body",
            "start": 798,
            "end": 811,
            "confidence": 0.92,
            "rule": "organisation.last-noun"
          },
          {
            "pointer": "/organisations/9",
            "field": "body",
            "start": 820,
            "end": 834,
            "confidence": 0.95,
            "rule": "organisation.known"
          },
          {
            "pointer": "/organisations/10",
            "field": "notes",
            "start": 457,
            "end": 491,
            "confidence": 0.93,
            "rule": "organisation.first-noun"
          },
          {
            "pointer": "/meetings/0",
            "field": "body",
            "start": 281,
            "end": 442,
            "confidence": 0.7,
            "rule": "meeting.ordinal"
          }
        ],
        "warnings": []
      }
    }
  },
  {
    "operationId": "createRelease",
    "name": "createSmallRelease",
    "summary": "The least that a release needs",
    "request": {
      "type": "application/json",
      "body": {
        "title": "Hello",
        "body": "Our first release."
      }
    },
    "answer": {
      "status": 201,
      "type": "application/json",
      "body": {
        "id": "fb0a6b3e-8795-42be-a714-fae65ae02e49",
        "revision": 1,
        "state": "published",
        "title": "Hello",
        "subtitle": null,
        "language": "en",
        "body": "Our first release.",
        "notes": null,
        "dateline": null,
        "publishedAt": null,
        "embargoedUntil": null,
        "url": null,
        "externalId": null,
        "topics": [],
        "links": [],
        "contacts": [],
        "organisations": [],
        "meetings": [],
        "statistics": [],
        "quotes": [],
        "firstPublicAt": "2026-01-15T09:30:00Z",
        "updatedAt": "2026-01-15T09:30:00Z",
        "copies": [],
        "createdAt": "2026-01-15T09:30:00Z",
        "version": 1,
        "desk": "iom-press"
      }
    }
  },
  {
    "operationId": "previewRelease",
    "name": "previewRelease",
    "summary": "An organisation that is known, and one that would be new",
    "request": {
      "type": "application/json",
      "body": {
        "title": "IOM and the Lakeside Institute agree to count together",
        "body": "The International Organization for Migration and the Lakeside Institute will publish 12 joint reports.",
        "organisations": [
          {
            "name": "International Organization for Migration",
            "role": "issuer"
          },
          {
            "name": "Lakeside Institute",
            "role": "partner"
          }
        ]
      }
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": null,
        "revision": null,
        "state": "published",
        "title": "IOM and the Lakeside Institute agree to count together",
        "subtitle": null,
        "language": "en",
        "body": "The International Organization for Migration and the Lakeside Institute will publish 12 joint reports.",
        "notes": null,
        "dateline": null,
        "publishedAt": null,
        "embargoedUntil": null,
        "url": null,
        "externalId": null,
        "topics": [],
        "links": [],
        "contacts": [],
        "organisations": [
          {
            "role": "issuer",
            "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
            "slug": "international-organization-for-migration",
            "name": "International Organization for Migration",
            "acronym": null,
            "parent": null,
            "identifiers": null
          },
          {
            "role": "partner",
            "id": null,
            "slug": null,
            "name": "Lakeside Institute",
            "acronym": null,
            "parent": null,
            "identifiers": null
          }
        ],
        "meetings": [],
        "statistics": [],
        "quotes": [],
        "firstPublicAt": null,
        "updatedAt": null,
        "copies": []
      }
    }
  },
  {
    "operationId": "postReleaseBatch",
    "name": "postReleaseLines",
    "summary": "One document a line",
    "request": {
      "type": "application/x-ndjson",
      "body": "{\"externalId\":\"lakeside:1\",\"title\":\"Lakeside Institute opens\",\"body\":\"The Lakeside Institute has opened its doors.\"}\n{\"externalId\":\"lakeside:2\",\"title\":\"First report is out\",\"body\":\"The first report of the institute is out.\"}\n"
    },
    "answer": {
      "status": 200,
      "type": "application/x-ndjson",
      "body": {
        "index": 0,
        "status": 201,
        "id": "83dd2b00-ad46-4d1a-a191-8e1c28a4fb1f"
      }
    }
  },
  {
    "operationId": "postReleaseBatch",
    "name": "postReleaseArray",
    "summary": "An array of documents",
    "request": {
      "type": "application/json",
      "body": [
        {
          "externalId": "lakeside:1",
          "title": "Lakeside Institute opens",
          "body": "The Lakeside Institute has opened its doors."
        },
        {
          "externalId": "lakeside:2",
          "title": "First report is out",
          "body": "The first report of the institute is out."
        }
      ]
    },
    "answer": {
      "status": 200,
      "type": "application/x-ndjson",
      "body": {
        "index": 0,
        "status": 200,
        "id": "83dd2b00-ad46-4d1a-a191-8e1c28a4fb1f"
      }
    }
  },
  {
    "operationId": "listReleases",
    "name": "listReleases",
    "summary": "The newest two that speak of migration",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "id": "30b34c0a-ded2-4fc8-abf3-c76a61852569",
            "revision": 1,
            "state": "published",
            "title": "By video link, EU and IOM discuss the new migration pact",
            "subtitle": null,
            "language": "en",
            "dateline": {
              "place": null,
              "countryCode": null,
              "date": "2020-10-13"
            },
            "publishedAt": "2020-10-13T00:00:00Z",
            "embargoedUntil": null,
            "url": "https://international-partnerships.ec.europa.eu/news-and-events/news/strengthened-partnerships-migration-discussed-seventh-eu-iom-strategic-meeting-2020-10-13_en",
            "externalId": "dg-intpa:2020-eu-iom-7",
            "topics": [
              "migration",
              "diplomacy"
            ],
            "organisations": [
              {
                "role": "issuer",
                "id": "019bcb7b-e739-7362-a6d3-2df9dafe3c58",
                "slug": "directorate-general-for-international-partnerships",
                "name": "Directorate-General for International Partnerships",
                "acronym": "DG INTPA",
                "parent": "European Commission",
                "identifiers": null
              },
              {
                "role": "partner",
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration",
                "acronym": "IOM",
                "parent": null,
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union",
                "acronym": "EU",
                "parent": null,
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
                "slug": "european-commission",
                "name": "European Commission",
                "acronym": null,
                "parent": null,
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
                "slug": "european-external-action-service",
                "name": "European External Action Service",
                "acronym": "EEAS",
                "parent": null,
                "identifiers": null
              }
            ],
            "counts": {
              "meetings": 1,
              "statistics": 0,
              "quotes": 2
            },
            "firstPublicAt": "2026-01-15T09:30:00Z",
            "updatedAt": "2026-01-15T09:30:00Z",
            "copies": [],
            "score": 0.5721382,
            "highlights": [
              {
                "field": "title",
                "start": 0,
                "end": 56,
                "text": "By video link, EU and IOM discuss the new migration pact",
                "matches": [
                  {
                    "start": 42,
                    "end": 51
                  }
                ]
              },
              {
                "field": "body",
                "start": 17,
                "end": 212,
                "text": "after the European Commission put forward its New Pact on Migration and Asylum, on 23 September, senior officials of the European Union and the International Organization for Migration (IOM) have",
                "matches": [
                  {
                    "start": 75,
                    "end": 84
                  },
                  {
                    "start": 192,
                    "end": 201
                  }
                ]
              },
              {
                "field": "body",
                "start": 377,
                "end": 577,
                "text": "Action Service (EEAS) spoke of shared duties: “Managing migration requires global solutions and responsibility-sharing”, he said. Tailor-made partnerships belonged at the heart of the Union’s external",
                "matches": [
                  {
                    "start": 433,
                    "end": 442
                  }
                ]
              }
            ]
          },
          {
            "id": "09ea33ad-a2fc-4357-a341-1f37492adfd4",
            "revision": 1,
            "state": "published",
            "title": "Commissioner Mimica opens a day of migration talks with IOM in Brussels",
            "subtitle": null,
            "language": "en",
            "dateline": {
              "place": "Brussels",
              "countryCode": "BE",
              "date": "2016-02-16"
            },
            "publishedAt": "2016-02-16T00:00:00Z",
            "embargoedUntil": null,
            "url": "https://ec.europa.eu/europeaid/news-and-events/eu-and-iom-strengthen-strategic-dialogue-global-migration-issues_en",
            "externalId": "ec:2016-eu-iom",
            "topics": [
              "migration",
              "development"
            ],
            "organisations": [
              {
                "role": "issuer",
                "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
                "slug": "european-commission",
                "name": "European Commission",
                "acronym": null,
                "parent": null,
                "identifiers": null
              },
              {
                "role": "partner",
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration",
                "acronym": "IOM",
                "parent": null,
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union",
                "acronym": "EU",
                "parent": null,
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
                "slug": "european-external-action-service",
                "name": "European External Action Service",
                "acronym": "EEAS",
                "parent": null,
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
                "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
                "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
                "acronym": "DG NEAR",
                "parent": "European Commission",
                "identifiers": null
              }
            ],
            "counts": {
              "meetings": 1,
              "statistics": 0,
              "quotes": 1
            },
            "firstPublicAt": "2026-01-15T09:30:00Z",
            "updatedAt": "2026-01-15T09:30:00Z",
            "copies": [],
            "score": 0.5626033,
            "highlights": [
              {
                "field": "title",
                "start": 0,
                "end": 71,
                "text": "Commissioner Mimica opens a day of migration talks with IOM in Brussels",
                "matches": [
                  {
                    "start": 35,
                    "end": 44
                  }
                ]
              },
              {
                "field": "body",
                "start": 119,
                "end": 317,
                "text": "the European Union and the International Organization for Migration (IOM) in Brussels on 16 February 2016. IOM sends its Director General, William L. Swing, and his deputy, Laura Thompson.\n\nAhead of",
                "matches": [
                  {
                    "start": 177,
                    "end": 186
                  }
                ]
              },
              {
                "field": "body",
                "start": 766,
                "end": 961,
                "text": "of carrying out what was decided politically at Valletta. Migration stays high on the Union’s list in 2016, since the European Agenda on Migration has to be put into practice inside the Union and",
                "matches": [
                  {
                    "start": 824,
                    "end": 833
                  },
                  {
                    "start": 903,
                    "end": 912
                  }
                ]
              }
            ]
          }
        ],
        "page": {
          "limit": 2,
          "next": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
          "previous": null,
          "total": 10,
          "totalIs": "exact"
        },
        "ranked": "all"
      }
    }
  },
  {
    "operationId": "listReleases",
    "name": "countReleases",
    "summary": "With which organisations and topics, beside the newest one",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "id": "db8da348-2a26-45af-a124-ed68aef558b5",
            "revision": 1,
            "state": "published",
            "title": "Afghanistan and Africa on the agenda as EU and IOM meet for the eighth time",
            "subtitle": null,
            "language": "en",
            "dateline": {
              "place": "Brussels",
              "countryCode": "BE",
              "date": null
            },
            "publishedAt": null,
            "embargoedUntil": null,
            "url": "https://www.miragenews.com/global-migration-under-spotlight-at-eu-iom-650102/",
            "externalId": "iom:2021-eu-8",
            "topics": [
              "migration",
              "humanitarian aid",
              "funding"
            ],
            "organisations": [
              {
                "role": "issuer",
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration",
                "acronym": "IOM",
                "parent": null,
                "identifiers": null
              },
              {
                "role": "publisher",
                "id": "019bcca8-4682-7db3-a096-8865140281d1",
                "slug": "mirage-news",
                "name": "Mirage News",
                "acronym": null,
                "parent": null,
                "identifiers": null
              },
              {
                "role": "partner",
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union",
                "acronym": "EU",
                "parent": null,
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
                "slug": "european-commission",
                "name": "European Commission",
                "acronym": null,
                "parent": null,
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bcb7b-e739-7362-a6d3-2df9dafe3c58",
                "slug": "directorate-general-for-international-partnerships",
                "name": "Directorate-General for International Partnerships",
                "acronym": "DG INTPA",
                "parent": "European Commission",
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
                "slug": "european-external-action-service",
                "name": "European External Action Service",
                "acronym": "EEAS",
                "parent": null,
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bc2a4-aa19-7dec-a6c4-4eab73655ff0",
                "slug": "directorate-general-for-european-civil-protection-and-humanitarian-aid",
                "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
                "acronym": "DG ECHO",
                "parent": "European Commission",
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bc6fe-5700-7512-ad99-3a233873db27",
                "slug": "directorate-general-for-migration-and-home-affairs",
                "name": "Directorate-General for Migration and Home Affairs",
                "acronym": "DG HOME",
                "parent": "European Commission",
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
                "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
                "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
                "acronym": "DG NEAR",
                "parent": "European Commission",
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bc13c-8c9d-7780-a030-ff6720c90674",
                "slug": "african-union",
                "name": "African Union",
                "acronym": "AU",
                "parent": null,
                "identifiers": null
              },
              {
                "role": "mentioned",
                "id": "019bcf27-b902-7160-a560-dde09a365af9",
                "slug": "united-nations",
                "name": "United Nations",
                "acronym": "UN",
                "parent": null,
                "identifiers": null
              }
            ],
            "counts": {
              "meetings": 1,
              "statistics": 4,
              "quotes": 1
            },
            "firstPublicAt": "2026-01-15T09:30:00Z",
            "updatedAt": "2026-01-15T09:30:00Z",
            "copies": []
          }
        ],
        "page": {
          "limit": 1,
          "next": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
          "previous": null
        },
        "facets": {
          "organisation": {
            "values": [
              {
                "value": "european-union",
                "label": "European Union",
                "count": 17
              },
              {
                "value": "european-commission",
                "label": "European Commission",
                "count": 15
              },
              {
                "value": "international-organization-for-migration",
                "label": "International Organization for Migration",
                "count": 15
              },
              {
                "value": "directorate-general-for-migration-and-home-affairs",
                "label": "Directorate-General for Migration and Home Affairs",
                "count": 8
              },
              {
                "value": "european-external-action-service",
                "label": "European External Action Service",
                "count": 7
              },
              {
                "value": "directorate-general-for-european-civil-protection-and-humanitarian-aid",
                "label": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
                "count": 5
              },
              {
                "value": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
                "label": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
                "count": 5
              },
              {
                "value": "white-house",
                "label": "White House",
                "count": 5
              },
              {
                "value": "united-nations",
                "label": "United Nations",
                "count": 4
              },
              {
                "value": "world-health-organization",
                "label": "World Health Organization",
                "count": 4
              },
              {
                "value": "directorate-general-for-international-cooperation-and-development",
                "label": "Directorate-General for International Cooperation and Development",
                "count": 3
              },
              {
                "value": "directorate-general-for-international-partnerships",
                "label": "Directorate-General for International Partnerships",
                "count": 3
              },
              {
                "value": "global-fund-to-fight-aids-tuberculosis-and-malaria",
                "label": "Global Fund to Fight AIDS, Tuberculosis and Malaria",
                "count": 3
              },
              {
                "value": "u-s-department-of-state",
                "label": "U.S. Department of State",
                "count": 3
              },
              {
                "value": "african-union",
                "label": "African Union",
                "count": 2
              },
              {
                "value": "ministry-of-law",
                "label": "Ministry of Law",
                "count": 2
              },
              {
                "value": "mirage-news",
                "label": "Mirage News",
                "count": 2
              },
              {
                "value": "pan-american-health-organization",
                "label": "Pan American Health Organization",
                "count": 2
              },
              {
                "value": "american-arbitration-association-international-centre-for-dispute-resolution",
                "label": "American Arbitration Association - International Centre for Dispute Resolution",
                "count": 1
              },
              {
                "value": "bill-melinda-gates-foundation",
                "label": "Bill & Melinda Gates Foundation",
                "count": 1
              },
              {
                "value": "directorate-general-for-climate-action",
                "label": "Directorate-General for Climate Action",
                "count": 1
              },
              {
                "value": "directorate-general-for-energy",
                "label": "Directorate-General for Energy",
                "count": 1
              },
              {
                "value": "emirates-news-agency",
                "label": "Emirates News Agency",
                "count": 1
              },
              {
                "value": "eu-neighbours-south",
                "label": "EU Neighbours South",
                "count": 1
              },
              {
                "value": "insol-international",
                "label": "INSOL International",
                "count": 1
              },
              {
                "value": "institute-for-health-metrics-and-evaluation",
                "label": "Institute for Health Metrics and Evaluation",
                "count": 1
              },
              {
                "value": "ministry-of-justice",
                "label": "Ministry of Justice",
                "count": 1
              },
              {
                "value": "ministry-of-justice-2",
                "label": "Ministry of Justice",
                "count": 1
              },
              {
                "value": "moderna",
                "label": "Moderna",
                "count": 1
              },
              {
                "value": "national-development-and-reform-commission",
                "label": "National Development and Reform Commission",
                "count": 1
              },
              {
                "value": "national-energy-administration",
                "label": "National Energy Administration",
                "count": 1
              },
              {
                "value": "national-institute-of-allergy-and-infectious-diseases",
                "label": "National Institute of Allergy and Infectious Diseases",
                "count": 1
              },
              {
                "value": "national-institutes-of-health",
                "label": "National Institutes of Health",
                "count": 1
              },
              {
                "value": "news-ghana",
                "label": "News Ghana",
                "count": 1
              },
              {
                "value": "office-of-the-united-states-trade-representative",
                "label": "Office of the United States Trade Representative",
                "count": 1
              },
              {
                "value": "organization-of-american-states",
                "label": "Organization of American States",
                "count": 1
              },
              {
                "value": "pakistan-today",
                "label": "Pakistan Today",
                "count": 1
              },
              {
                "value": "pan-american-development-foundation",
                "label": "Pan American Development Foundation",
                "count": 1
              },
              {
                "value": "red",
                "label": "(RED)",
                "count": 1
              },
              {
                "value": "the-irish-post",
                "label": "The Irish Post",
                "count": 1
              },
              {
                "value": "u-s-department-of-commerce",
                "label": "U.S. Department of Commerce",
                "count": 1
              },
              {
                "value": "united-nations-commission-on-international-trade-law",
                "label": "United Nations Commission on International Trade Law",
                "count": 1
              },
              {
                "value": "united-states-agency-for-international-development",
                "label": "United States Agency for International Development",
                "count": 1
              },
              {
                "value": "united-states-government",
                "label": "United States Government",
                "count": 1
              },
              {
                "value": "university-of-washington",
                "label": "University of Washington",
                "count": 1
              },
              {
                "value": "urdupoint",
                "label": "UrduPoint",
                "count": 1
              },
              {
                "value": "village-voice-news",
                "label": "Village Voice News",
                "count": 1
              },
              {
                "value": "world-bank",
                "label": "World Bank",
                "count": 1
              }
            ],
            "otherCount": 0
          },
          "topic": {
            "values": [
              {
                "value": "migration",
                "label": "migration",
                "count": 15
              },
              {
                "value": "diplomacy",
                "label": "diplomacy",
                "count": 5
              },
              {
                "value": "funding",
                "label": "funding",
                "count": 5
              },
              {
                "value": "development",
                "label": "development",
                "count": 3
              },
              {
                "value": "humanitarian aid",
                "label": "humanitarian aid",
                "count": 3
              },
              {
                "value": "climate",
                "label": "climate",
                "count": 2
              }
            ],
            "otherCount": 0
          }
        }
      }
    }
  },
  {
    "operationId": "getRelease",
    "name": "getRelease",
    "summary": "One release",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "db8da348-2a26-45af-a124-ed68aef558b5",
        "revision": 1,
        "state": "published",
        "title": "Afghanistan and Africa on the agenda as EU and IOM meet for the eighth time",
        "subtitle": null,
        "language": "en",
        "body": "Senior officials of the International Organization for Migration (IOM) and the European Union have met in Brussels under their strategic cooperation framework, at a time marked by the emergency in Afghanistan, by climate change and by the pandemic’s effects on health and travel.\n\nIt was the framework’s eighth meeting, and the European Commission’s Directorate-General for International Partnerships (DG INTPA) hosted it on behalf of the EU. The European External Action Service (EEAS), DG ECHO, DG HOME and DG NEAR sent senior representatives; IOM came with its Director General, António Vitorino, and senior staff.\n\nAfghanistan, joint work with Africa and the New Pact on Migration and Asylum were the main subjects, followed by the outlook for the years ahead and the task force of the EU, the African Union and the United Nations. For Mr Vitorino, “strong collaboration grounded in dialogue and solidarity at all levels will be crucial”, above all with partners in Africa and for Afghans in their country and its neighbourhood.",
        "notes": "The EU and IOM set up the Strategic Cooperation Framework in July 2012 to work more closely on migration, development, humanitarian response and human rights.\n\nFrom 2015 to 2020 the European Commission and IOM ran nearly 650 projects together all over the world. The projects of these years are worth about EUR 2.5 billion.\n\nThe EU-IOM Joint Initiative for Migrant Protection and Reintegration started in December 2016 with support of the EU Emergency Trust Fund for Africa. Its teams reached over 70,000 migrants in search and rescue at sea and in the desert. More than 100,000 migrants have had help with voluntary return, arrival or reintegration so far.",
        "dateline": {
          "place": "Brussels",
          "countryCode": "BE",
          "date": null
        },
        "publishedAt": null,
        "embargoedUntil": null,
        "url": "https://www.miragenews.com/global-migration-under-spotlight-at-eu-iom-650102/",
        "externalId": "iom:2021-eu-8",
        "topics": [
          "migration",
          "humanitarian aid",
          "funding"
        ],
        "links": [
          {
            "url": "https://belgium.iom.int/news/global-migration-under-spotlight-eu-iom-strategic-cooperation-meeting",
            "title": "Global Migration Under Spotlight at EU-IOM Strategic Cooperation Meeting",
            "rel": "related"
          }
        ],
        "contacts": [],
        "organisations": [
          {
            "role": "issuer",
            "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
            "slug": "international-organization-for-migration",
            "name": "International Organization for Migration",
            "acronym": "IOM",
            "parent": null,
            "identifiers": null
          },
          {
            "role": "publisher",
            "id": "019bcca8-4682-7db3-a096-8865140281d1",
            "slug": "mirage-news",
            "name": "Mirage News",
            "acronym": null,
            "parent": null,
            "identifiers": null
          },
          {
            "role": "partner",
            "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
            "slug": "european-union",
            "name": "European Union",
            "acronym": "EU",
            "parent": null,
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
            "slug": "european-commission",
            "name": "European Commission",
            "acronym": null,
            "parent": null,
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bcb7b-e739-7362-a6d3-2df9dafe3c58",
            "slug": "directorate-general-for-international-partnerships",
            "name": "Directorate-General for International Partnerships",
            "acronym": "DG INTPA",
            "parent": "European Commission",
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
            "slug": "european-external-action-service",
            "name": "European External Action Service",
            "acronym": "EEAS",
            "parent": null,
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bc2a4-aa19-7dec-a6c4-4eab73655ff0",
            "slug": "directorate-general-for-european-civil-protection-and-humanitarian-aid",
            "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
            "acronym": "DG ECHO",
            "parent": "European Commission",
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bc6fe-5700-7512-ad99-3a233873db27",
            "slug": "directorate-general-for-migration-and-home-affairs",
            "name": "Directorate-General for Migration and Home Affairs",
            "acronym": "DG HOME",
            "parent": "European Commission",
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
            "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
            "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
            "acronym": "DG NEAR",
            "parent": "European Commission",
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bc13c-8c9d-7780-a030-ff6720c90674",
            "slug": "african-union",
            "name": "African Union",
            "acronym": "AU",
            "parent": null,
            "identifiers": null
          },
          {
            "role": "mentioned",
            "id": "019bcf27-b902-7160-a560-dde09a365af9",
            "slug": "united-nations",
            "name": "United Nations",
            "acronym": "UN",
            "parent": null,
            "identifiers": null
          }
        ],
        "meetings": [
          {
            "id": "019bc311-8789-7f8a-af84-e050e77c1a5a",
            "framework": {
              "id": "019bc167-f5ca-7ba1-a1dd-5ae3a5628830",
              "slug": "eu-iom-strategic-cooperation-framework",
              "name": "EU-IOM Strategic Cooperation Framework",
              "established": "2012-07"
            },
            "number": 8,
            "name": "EU-IOM Strategic Cooperation Meeting",
            "date": "2021",
            "place": "Brussels",
            "organisations": [
              {
                "role": "host",
                "id": "019bcb7b-e739-7362-a6d3-2df9dafe3c58",
                "slug": "directorate-general-for-international-partnerships",
                "name": "Directorate-General for International Partnerships",
                "acronym": null
              },
              {
                "role": "represented",
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
                "slug": "european-external-action-service",
                "name": "European External Action Service",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc2a4-aa19-7dec-a6c4-4eab73655ff0",
                "slug": "directorate-general-for-european-civil-protection-and-humanitarian-aid",
                "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc6fe-5700-7512-ad99-3a233873db27",
                "slug": "directorate-general-for-migration-and-home-affairs",
                "name": "Directorate-General for Migration and Home Affairs",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
                "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
                "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
                "acronym": null
              }
            ],
            "agenda": [
              "Afghanistan",
              "Joint engagement with the African continent",
              "New Pact on Migration and Asylum",
              "Outlook for cooperation"
            ],
            "statement": "It was the framework’s eighth meeting, and the European Commission’s Directorate-General for International Partnerships (DG INTPA) hosted it on behalf of the EU.",
            "evidence": {
              "field": "body",
              "start": 281,
              "end": 442
            }
          }
        ],
        "statistics": [
          {
            "id": "019bc121-6d62-7792-aa1d-e616bd69f8bf",
            "measure": "projects run by the European Commission and IOM",
            "measureSlug": "projects-run-by-the-european-commission-and-iom",
            "value": 650,
            "upperValue": null,
            "unit": "projects",
            "qualifier": "nearly",
            "period": "2015/2020",
            "place": "worldwide",
            "organisations": [
              {
                "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
                "slug": "european-commission",
                "name": "European Commission"
              },
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration"
              }
            ],
            "statement": "From 2015 to 2020 the European Commission and IOM ran nearly 650 projects together all over the world.",
            "evidence": {
              "field": "notes",
              "start": 160,
              "end": 262
            }
          },
          {
            "id": "019bc592-6a82-7c5c-a1eb-d66977e1de2a",
            "measure": "value of projects run by the European Commission and IOM",
            "measureSlug": "value-of-projects-run-by-the-european-commission-and-iom",
            "value": 2500000000,
            "upperValue": null,
            "unit": "EUR",
            "qualifier": "about",
            "period": "2015/2020",
            "place": "worldwide",
            "organisations": [
              {
                "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
                "slug": "european-commission",
                "name": "European Commission"
              },
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration"
              }
            ],
            "statement": "The projects of these years are worth about EUR 2.5 billion.",
            "evidence": {
              "field": "notes",
              "start": 263,
              "end": 323
            }
          },
          {
            "id": "019bca7d-df99-7881-ad3b-7006d4aabca9",
            "measure": "migrants reached in search and rescue by the EU-IOM Joint Initiative",
            "measureSlug": "migrants-reached-in-search-and-rescue-by-the-eu-iom-joint-initiative",
            "value": 70000,
            "upperValue": null,
            "unit": "people",
            "qualifier": "over",
            "period": null,
            "place": "Africa",
            "organisations": [
              {
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union"
              },
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration"
              }
            ],
            "statement": "Its teams reached over 70,000 migrants in search and rescue at sea and in the desert.",
            "evidence": {
              "field": "notes",
              "start": 475,
              "end": 560
            }
          },
          {
            "id": "019bc0cd-91a0-7653-a36a-c6409b32421b",
            "measure": "migrants helped with return or reintegration by the EU-IOM Joint Initiative",
            "measureSlug": "migrants-helped-with-return-or-reintegration-by-the-eu-iom-joint-initiative",
            "value": 100000,
            "upperValue": null,
            "unit": "people",
            "qualifier": "over",
            "period": null,
            "place": "Africa",
            "organisations": [
              {
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union"
              },
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration"
              }
            ],
            "statement": "More than 100,000 migrants have had help with voluntary return, arrival or reintegration so far.",
            "evidence": {
              "field": "notes",
              "start": 561,
              "end": 657
            }
          }
        ],
        "quotes": [
          {
            "id": "019bc17d-4362-7cc8-afe2-fbe9e963c71e",
            "text": "strong collaboration grounded in dialogue and solidarity at all levels will be crucial",
            "speaker": "António Vitorino",
            "speakerRole": "Director General",
            "organisation": {
              "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
              "slug": "international-organization-for-migration",
              "name": "International Organization for Migration"
            },
            "evidence": {
              "field": "body",
              "start": 854,
              "end": 940
            }
          }
        ],
        "firstPublicAt": "2026-01-15T09:30:00Z",
        "updatedAt": "2026-01-15T09:30:00Z",
        "copies": []
      }
    }
  },
  {
    "operationId": "listOrganisations",
    "name": "listOrganisations",
    "summary": "Search organisations",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "id": "019bc6fe-5700-7512-ad99-3a233873db27",
            "slug": "directorate-general-for-migration-and-home-affairs",
            "name": "Directorate-General for Migration and Home Affairs",
            "acronym": "DG HOME",
            "aliases": [],
            "identifiers": {
              "wikidata": null,
              "ror": null,
              "lei": null
            },
            "kind": null,
            "parent": {
              "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
              "slug": "european-commission",
              "name": "European Commission"
            },
            "releaseCount": 8,
            "firstSeen": "2013-05-03T00:00:00Z",
            "lastSeen": "2026-01-15T09:30:00Z"
          },
          {
            "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
            "slug": "international-organization-for-migration",
            "name": "International Organization for Migration",
            "acronym": "IOM",
            "aliases": [],
            "identifiers": {
              "wikidata": null,
              "ror": null,
              "lei": null
            },
            "kind": null,
            "parent": null,
            "releaseCount": 15,
            "firstSeen": "2013-05-03T00:00:00Z",
            "lastSeen": "2026-01-15T09:30:00Z"
          }
        ],
        "page": {
          "limit": 2,
          "next": null,
          "previous": null
        }
      }
    }
  },
  {
    "operationId": "getOrganisation",
    "name": "getOrganisation",
    "summary": "One organisation",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
        "slug": "international-organization-for-migration",
        "name": "International Organization for Migration",
        "acronym": "IOM",
        "aliases": [],
        "identifiers": {
          "wikidata": null,
          "ror": null,
          "lei": null
        },
        "kind": null,
        "parent": null,
        "releaseCount": 15,
        "firstSeen": "2013-05-03T00:00:00Z",
        "lastSeen": "2026-01-15T09:30:00Z"
      }
    }
  },
  {
    "operationId": "listRelatedOrganisations",
    "name": "listRelatedOrganisations",
    "summary": "Who appears with an organisation",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
            "slug": "european-union",
            "name": "European Union",
            "acronym": "EU",
            "count": 14,
            "roles": [
              "funder",
              "mentioned",
              "partner"
            ],
            "since": "2013-05-03"
          },
          {
            "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
            "slug": "european-commission",
            "name": "European Commission",
            "acronym": null,
            "count": 11,
            "roles": [
              "funder",
              "issuer",
              "mentioned"
            ],
            "since": "2013-05-03"
          },
          {
            "id": "019bc6fe-5700-7512-ad99-3a233873db27",
            "slug": "directorate-general-for-migration-and-home-affairs",
            "name": "Directorate-General for Migration and Home Affairs",
            "acronym": "DG HOME",
            "count": 8,
            "roles": [
              "issuer",
              "mentioned"
            ],
            "since": "2013-05-03"
          }
        ],
        "page": {
          "limit": 3,
          "next": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
          "previous": null
        }
      }
    }
  },
  {
    "operationId": "listFrameworks",
    "name": "listFrameworks",
    "summary": "Search frameworks",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "id": "019bca49-8982-76a5-a8a5-2fe12334cb21",
            "slug": "china-eu-energy-dialogue",
            "name": "China-EU Energy Dialogue",
            "established": null,
            "parties": [
              {
                "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
                "slug": "european-commission",
                "name": "European Commission",
                "acronym": null
              },
              {
                "id": "019bc6c1-c357-722b-aed4-73cbad87f0c2",
                "slug": "national-energy-administration",
                "name": "National Energy Administration",
                "acronym": null
              }
            ],
            "meetingCount": 1,
            "highestNumber": 12,
            "missing": [
              1,
              2,
              3,
              4,
              5,
              6,
              7,
              8,
              9,
              10,
              11
            ],
            "missingCount": 11,
            "aliases": []
          },
          {
            "id": "019bcb4a-2a40-74c5-ab89-5d415c675a09",
            "slug": "eu-china-high-level-environment-and-climate-dialogue",
            "name": "EU-China High-Level Environment and Climate Dialogue",
            "established": null,
            "parties": [
              {
                "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
                "slug": "european-commission",
                "name": "European Commission",
                "acronym": null
              },
              {
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union",
                "acronym": "EU"
              }
            ],
            "meetingCount": 1,
            "highestNumber": 6,
            "missing": [
              1,
              2,
              3,
              4,
              5
            ],
            "missingCount": 5,
            "aliases": []
          }
        ],
        "page": {
          "limit": 2,
          "next": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
          "previous": null
        }
      }
    }
  },
  {
    "operationId": "getFramework",
    "name": "getFramework",
    "summary": "One framework",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bc167-f5ca-7ba1-a1dd-5ae3a5628830",
        "slug": "eu-iom-strategic-cooperation-framework",
        "name": "EU-IOM Strategic Cooperation Framework",
        "established": "2012-07",
        "parties": [
          {
            "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
            "slug": "international-organization-for-migration",
            "name": "International Organization for Migration",
            "acronym": "IOM"
          },
          {
            "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
            "slug": "european-union",
            "name": "European Union",
            "acronym": "EU"
          },
          {
            "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
            "slug": "european-external-action-service",
            "name": "European External Action Service",
            "acronym": "EEAS"
          },
          {
            "id": "019bc6fe-5700-7512-ad99-3a233873db27",
            "slug": "directorate-general-for-migration-and-home-affairs",
            "name": "Directorate-General for Migration and Home Affairs",
            "acronym": "DG HOME"
          },
          {
            "id": "019bc2a4-aa19-7dec-a6c4-4eab73655ff0",
            "slug": "directorate-general-for-european-civil-protection-and-humanitarian-aid",
            "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
            "acronym": "DG ECHO"
          },
          {
            "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
            "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
            "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
            "acronym": "DG NEAR"
          },
          {
            "id": "019bcdb7-eb64-763d-a7a2-6e642552fcb7",
            "slug": "directorate-general-for-international-cooperation-and-development",
            "name": "Directorate-General for International Cooperation and Development",
            "acronym": "DG DEVCO"
          },
          {
            "id": "019bcb7b-e739-7362-a6d3-2df9dafe3c58",
            "slug": "directorate-general-for-international-partnerships",
            "name": "Directorate-General for International Partnerships",
            "acronym": "DG INTPA"
          },
          {
            "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
            "slug": "european-commission",
            "name": "European Commission",
            "acronym": null
          }
        ],
        "meetingCount": 11,
        "highestNumber": 11,
        "missing": [
          3,
          4
        ],
        "missingCount": 2,
        "aliases": []
      }
    }
  },
  {
    "operationId": "getMeetingOfFramework",
    "name": "getMeetingOfFramework",
    "summary": "The eighth meeting: who hosted it, and which release says so",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bc311-8789-7f8a-af84-e050e77c1a5a",
        "framework": {
          "id": "019bc167-f5ca-7ba1-a1dd-5ae3a5628830",
          "slug": "eu-iom-strategic-cooperation-framework",
          "name": "EU-IOM Strategic Cooperation Framework"
        },
        "number": 8,
        "name": "EU-IOM Strategic Cooperation Meeting",
        "date": "2021",
        "place": "Brussels",
        "organisations": [
          {
            "role": "host",
            "id": "019bcb7b-e739-7362-a6d3-2df9dafe3c58",
            "slug": "directorate-general-for-international-partnerships",
            "name": "Directorate-General for International Partnerships",
            "acronym": "DG INTPA"
          },
          {
            "role": "represented",
            "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
            "slug": "european-union",
            "name": "European Union",
            "acronym": "EU"
          },
          {
            "role": "participant",
            "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
            "slug": "international-organization-for-migration",
            "name": "International Organization for Migration",
            "acronym": "IOM"
          },
          {
            "role": "participant",
            "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
            "slug": "european-external-action-service",
            "name": "European External Action Service",
            "acronym": "EEAS"
          },
          {
            "role": "participant",
            "id": "019bc2a4-aa19-7dec-a6c4-4eab73655ff0",
            "slug": "directorate-general-for-european-civil-protection-and-humanitarian-aid",
            "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
            "acronym": "DG ECHO"
          },
          {
            "role": "participant",
            "id": "019bc6fe-5700-7512-ad99-3a233873db27",
            "slug": "directorate-general-for-migration-and-home-affairs",
            "name": "Directorate-General for Migration and Home Affairs",
            "acronym": "DG HOME"
          },
          {
            "role": "participant",
            "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
            "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
            "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
            "acronym": "DG NEAR"
          }
        ],
        "agenda": [
          "Afghanistan",
          "Joint engagement with the African continent",
          "New Pact on Migration and Asylum",
          "Outlook for cooperation"
        ],
        "disagreements": [],
        "sourceCount": 1,
        "sources": [
          {
            "releaseId": "db8da348-2a26-45af-a124-ed68aef558b5",
            "title": "Afghanistan and Africa on the agenda as EU and IOM meet for the eighth time",
            "publishedAt": null,
            "number": 8,
            "name": "EU-IOM Strategic Cooperation Meeting",
            "date": "2021",
            "place": "Brussels",
            "organisations": [
              {
                "role": "host",
                "id": "019bcb7b-e739-7362-a6d3-2df9dafe3c58",
                "slug": "directorate-general-for-international-partnerships",
                "name": "Directorate-General for International Partnerships",
                "acronym": null
              },
              {
                "role": "represented",
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
                "slug": "european-external-action-service",
                "name": "European External Action Service",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc2a4-aa19-7dec-a6c4-4eab73655ff0",
                "slug": "directorate-general-for-european-civil-protection-and-humanitarian-aid",
                "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bc6fe-5700-7512-ad99-3a233873db27",
                "slug": "directorate-general-for-migration-and-home-affairs",
                "name": "Directorate-General for Migration and Home Affairs",
                "acronym": null
              },
              {
                "role": "participant",
                "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
                "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
                "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
                "acronym": null
              }
            ],
            "agenda": [
              "Afghanistan",
              "Joint engagement with the African continent",
              "New Pact on Migration and Asylum",
              "Outlook for cooperation"
            ],
            "statement": "It was the framework’s eighth meeting, and the European Commission’s Directorate-General for International Partnerships (DG INTPA) hosted it on behalf of the EU.",
            "evidence": {
              "field": "body",
              "start": 281,
              "end": 442
            }
          }
        ]
      }
    }
  },
  {
    "operationId": "listMeetings",
    "name": "listMeetings",
    "summary": "Search meetings",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "id": "019bc305-484e-7a1d-afa3-3aea3d6ef9c7",
            "framework": {
              "id": "019bc167-f5ca-7ba1-a1dd-5ae3a5628830",
              "slug": "eu-iom-strategic-cooperation-framework",
              "name": "EU-IOM Strategic Cooperation Framework"
            },
            "number": 11,
            "name": "EU-IOM annual meeting",
            "date": "2025-04-04",
            "place": "Brussels",
            "organisations": [
              {
                "role": "represented",
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union",
                "acronym": "EU"
              },
              {
                "role": "participant",
                "id": "019bc6fe-5700-7512-ad99-3a233873db27",
                "slug": "directorate-general-for-migration-and-home-affairs",
                "name": "Directorate-General for Migration and Home Affairs",
                "acronym": "DG HOME"
              },
              {
                "role": "participant",
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration",
                "acronym": "IOM"
              }
            ],
            "agenda": [
              "Ukraine",
              "Syria and the region",
              "A route-based approach to migration governance",
              "Return and reintegration",
              "Regular pathways for migration",
              "The political and funding environment"
            ],
            "disagreements": [
              {
                "field": "name",
                "values": [
                  {
                    "value": "EU-IOM annual meeting",
                    "releaseIds": [
                      "94842071-572d-4fc1-aa10-01a4e29cdb73"
                    ]
                  },
                  {
                    "value": "EU-IOM Strategic Cooperation Meeting on Migration",
                    "releaseIds": [
                      "bdfaef01-e016-4d05-ada2-b1380b217de1"
                    ]
                  }
                ]
              }
            ],
            "sourceCount": 2,
            "sources": [
              {
                "releaseId": "94842071-572d-4fc1-aa10-01a4e29cdb73",
                "title": "Ukraine, Syria and funding: EU and IOM officials confer in Brussels",
                "publishedAt": "2025-04-04T00:00:00Z",
                "number": 11,
                "name": "EU-IOM annual meeting",
                "date": "2025-04-04",
                "place": "Brussels",
                "organisations": [
                  {
                    "role": "represented",
                    "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                    "slug": "european-union",
                    "name": "European Union",
                    "acronym": null
                  },
                  {
                    "role": "participant",
                    "id": "019bc6fe-5700-7512-ad99-3a233873db27",
                    "slug": "directorate-general-for-migration-and-home-affairs",
                    "name": "Directorate-General for Migration and Home Affairs",
                    "acronym": null
                  },
                  {
                    "role": "participant",
                    "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                    "slug": "international-organization-for-migration",
                    "name": "International Organization for Migration",
                    "acronym": null
                  }
                ],
                "agenda": [
                  "Ukraine",
                  "Syria and the region",
                  "A route-based approach to migration governance",
                  "Return and reintegration",
                  "Regular pathways for migration",
                  "The political and funding environment"
                ],
                "statement": "Under the EU-IOM Strategic Cooperation Framework this was the eleventh annual meeting.",
                "evidence": {
                  "field": "body",
                  "start": 234,
                  "end": 320
                }
              },
              {
                "releaseId": "bdfaef01-e016-4d05-ada2-b1380b217de1",
                "title": "EU and IOM renew their partnership at an eleventh meeting in Brussels",
                "publishedAt": "2025-04-04T00:00:00Z",
                "number": 11,
                "name": "EU-IOM Strategic Cooperation Meeting on Migration",
                "date": "2025-04-04",
                "place": "Brussels",
                "organisations": [
                  {
                    "role": "represented",
                    "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                    "slug": "european-union",
                    "name": "European Union",
                    "acronym": null
                  },
                  {
                    "role": "participant",
                    "id": "019bc6fe-5700-7512-ad99-3a233873db27",
                    "slug": "directorate-general-for-migration-and-home-affairs",
                    "name": "Directorate-General for Migration and Home Affairs",
                    "acronym": null
                  },
                  {
                    "role": "participant",
                    "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                    "slug": "international-organization-for-migration",
                    "name": "International Organization for Migration",
                    "acronym": null
                  }
                ],
                "agenda": [],
                "statement": "The meeting of 4 April 2025 was the eleventh under the EU-IOM Strategic Cooperation Framework.",
                "evidence": {
                  "field": "body",
                  "start": 219,
                  "end": 313
                }
              }
            ]
          },
          {
            "id": "019bc305-484e-7a1d-afa3-3aea3d6ef9c7",
            "framework": {
              "id": "019bc167-f5ca-7ba1-a1dd-5ae3a5628830",
              "slug": "eu-iom-strategic-cooperation-framework",
              "name": "EU-IOM Strategic Cooperation Framework"
            },
            "number": 10,
            "name": "EU-IOM annual meeting",
            "date": "2024",
            "place": "Brussels",
            "organisations": [
              {
                "role": "represented",
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union",
                "acronym": "EU"
              },
              {
                "role": "participant",
                "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
                "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
                "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
                "acronym": "DG NEAR"
              },
              {
                "role": "participant",
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration",
                "acronym": "IOM"
              }
            ],
            "agenda": [
              "Stability and mobility in the EU’s neighbourhood and globally",
              "Migration policy developments",
              "Legal migration pathways"
            ],
            "disagreements": [],
            "sourceCount": 1,
            "sources": [
              {
                "releaseId": "3e2a22f7-c633-47b5-a11b-305e8035b64d",
                "title": "War, conflicts and legal pathways: EU and IOM hold their tenth annual meeting",
                "publishedAt": null,
                "number": 10,
                "name": "EU-IOM annual meeting",
                "date": "2024",
                "place": "Brussels",
                "organisations": [
                  {
                    "role": "represented",
                    "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                    "slug": "european-union",
                    "name": "European Union",
                    "acronym": null
                  },
                  {
                    "role": "participant",
                    "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
                    "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
                    "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
                    "acronym": null
                  },
                  {
                    "role": "participant",
                    "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                    "slug": "international-organization-for-migration",
                    "name": "International Organization for Migration",
                    "acronym": null
                  }
                ],
                "agenda": [
                  "Stability and mobility in the EU’s neighbourhood and globally",
                  "Migration policy developments",
                  "Legal migration pathways"
                ],
                "statement": "The European Union and the International Organization for Migration (IOM) have held their tenth annual meeting under the strategic cooperation framework.",
                "evidence": {
                  "field": "body",
                  "start": 0,
                  "end": 153
                }
              }
            ]
          }
        ],
        "page": {
          "limit": 2,
          "next": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
          "previous": null
        }
      }
    }
  },
  {
    "operationId": "listStatistics",
    "name": "listStatistics",
    "summary": "Search statistics",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "id": "019bc592-6a82-7c5c-a1eb-d66977e1de2a",
            "releaseId": "db8da348-2a26-45af-a124-ed68aef558b5",
            "publishedAt": null,
            "measure": "value of projects run by the European Commission and IOM",
            "measureSlug": "value-of-projects-run-by-the-european-commission-and-iom",
            "value": 2500000000,
            "upperValue": null,
            "unit": "EUR",
            "qualifier": "about",
            "period": "2015/2020",
            "place": "worldwide",
            "organisations": [
              {
                "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
                "slug": "european-commission",
                "name": "European Commission"
              },
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration"
              }
            ],
            "statement": "The projects of these years are worth about EUR 2.5 billion.",
            "evidence": {
              "field": "notes",
              "start": 263,
              "end": 323
            }
          },
          {
            "id": "019bc771-e9f5-79d7-addd-46da7977ef2d",
            "releaseId": "91d1c544-cc42-4e2d-af35-cc244c5294df",
            "publishedAt": null,
            "measure": "value of projects contracted to IOM by the EU",
            "measureSlug": "value-of-projects-contracted-to-iom-by-the-eu",
            "value": 1600000000,
            "upperValue": null,
            "unit": "EUR",
            "qualifier": "about",
            "period": "2015/2017",
            "place": "worldwide",
            "organisations": [
              {
                "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
                "slug": "european-union",
                "name": "European Union"
              },
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration"
              }
            ],
            "statement": "The projects of these three years were worth about EUR 1.6 billion.",
            "evidence": {
              "field": "body",
              "start": 371,
              "end": 438
            }
          }
        ],
        "page": {
          "limit": 2,
          "next": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
          "previous": null
        }
      }
    }
  },
  {
    "operationId": "getStatistic",
    "name": "getStatistic",
    "summary": "One statistic",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bc592-6a82-7c5c-a1eb-d66977e1de2a",
        "releaseId": "db8da348-2a26-45af-a124-ed68aef558b5",
        "publishedAt": null,
        "measure": "value of projects run by the European Commission and IOM",
        "measureSlug": "value-of-projects-run-by-the-european-commission-and-iom",
        "value": 2500000000,
        "upperValue": null,
        "unit": "EUR",
        "qualifier": "about",
        "period": "2015/2020",
        "place": "worldwide",
        "organisations": [
          {
            "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
            "slug": "european-commission",
            "name": "European Commission"
          },
          {
            "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
            "slug": "international-organization-for-migration",
            "name": "International Organization for Migration"
          }
        ],
        "statement": "The projects of these years are worth about EUR 2.5 billion.",
        "evidence": {
          "field": "notes",
          "start": 263,
          "end": 323
        }
      }
    }
  },
  {
    "operationId": "getSeries",
    "name": "getSeries",
    "summary": "A measure over time, and who contradicts whom",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "measure": {
          "id": "019bcfad-7f94-792e-ad61-c1d00b3d22f8",
          "slug": "projects-run-by-the-european-commission-and-iom",
          "name": "projects run by the European Commission and IOM"
        },
        "asOf": null,
        "points": [
          {
            "id": "019bc121-6d62-7792-aa1d-e616bd69f8bf",
            "releaseId": "db8da348-2a26-45af-a124-ed68aef558b5",
            "title": "Afghanistan and Africa on the agenda as EU and IOM meet for the eighth time",
            "publishedAt": null,
            "period": "2015/2020",
            "value": 650,
            "upperValue": null,
            "unit": "projects",
            "qualifier": "nearly",
            "place": "worldwide",
            "statement": "From 2015 to 2020 the European Commission and IOM ran nearly 650 projects together all over the world.",
            "contradicts": []
          }
        ],
        "complete": true
      }
    }
  },
  {
    "operationId": "listMeasures",
    "name": "listMeasures",
    "summary": "Search measures",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "id": "019bc80b-d5be-71ba-a819-dddfc03088af",
            "slug": "eu-funding-for-projects-of-iom",
            "name": "EU funding for projects of IOM",
            "units": [
              "EUR"
            ],
            "statisticCount": 1,
            "firstDate": "2016-01-01",
            "lastDate": "2016-12-31",
            "aliases": []
          },
          {
            "id": "019bc6be-586f-711b-a14d-e1e9d1cf617c",
            "slug": "eu-share-in-the-value-of-projects-contracted-to-iom-by-the-eu-and-its-member",
            "name": "EU share in the value of projects contracted to IOM by the EU and its Member States",
            "units": [
              "percent"
            ],
            "statisticCount": 1,
            "firstDate": "2016-01-01",
            "lastDate": "2016-12-31",
            "aliases": []
          }
        ],
        "page": {
          "limit": 2,
          "next": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
          "previous": null
        }
      }
    }
  },
  {
    "operationId": "getMeasure",
    "name": "getMeasure",
    "summary": "One measure",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bcfad-7f94-792e-ad61-c1d00b3d22f8",
        "slug": "projects-run-by-the-european-commission-and-iom",
        "name": "projects run by the European Commission and IOM",
        "units": [
          "projects"
        ],
        "statisticCount": 1,
        "firstDate": "2015-01-01",
        "lastDate": "2020-12-31",
        "aliases": []
      }
    }
  },
  {
    "operationId": "listQuotes",
    "name": "listQuotes",
    "summary": "Search quotes",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "id": "019bca24-1164-79c5-ab85-8be90ef7afb3",
            "releaseId": "3e2a22f7-c633-47b5-a11b-305e8035b64d",
            "publishedAt": null,
            "text": "nothing moves forward without cooperation",
            "speaker": "Amy Pope",
            "speakerRole": "Director General",
            "organisation": {
              "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
              "slug": "international-organization-for-migration",
              "name": "International Organization for Migration"
            },
            "evidence": {
              "field": "body",
              "start": 536,
              "end": 577
            }
          },
          {
            "id": "019bcb0a-c9a1-7f23-ae21-54839a3d9c93",
            "releaseId": "cfb6d3a0-d53f-4b1d-a789-e55f7876a060",
            "publishedAt": null,
            "text": "Our cooperation with IOM is a key element in our comprehensive approach",
            "speaker": "Dimitris Avramopoulos",
            "speakerRole": "Commissioner for Migration, Home Affairs and Citizenship",
            "organisation": {
              "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
              "slug": "european-commission",
              "name": "European Commission"
            },
            "evidence": {
              "field": "body",
              "start": 613,
              "end": 684
            }
          }
        ],
        "page": {
          "limit": 2,
          "next": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
          "previous": null
        }
      }
    }
  },
  {
    "operationId": "getQuote",
    "name": "getQuote",
    "summary": "One quote",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bca24-1164-79c5-ab85-8be90ef7afb3",
        "releaseId": "3e2a22f7-c633-47b5-a11b-305e8035b64d",
        "publishedAt": null,
        "text": "nothing moves forward without cooperation",
        "speaker": "Amy Pope",
        "speakerRole": "Director General",
        "organisation": {
          "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
          "slug": "international-organization-for-migration",
          "name": "International Organization for Migration"
        },
        "evidence": {
          "field": "body",
          "start": 536,
          "end": 577
        }
      }
    }
  },
  {
    "operationId": "listPeople",
    "name": "listPeople",
    "summary": "Search people who are quoted",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "id": "019bc7e9-b0c6-73e6-a255-19d5711614db",
            "name": "Amy Pope",
            "quoteCount": 2,
            "organisations": [
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration",
                "count": 2
              }
            ]
          },
          {
            "id": "019bc817-cddd-7322-a745-5e15d7ae0ed7",
            "name": "António Vitorino",
            "quoteCount": 3,
            "organisations": [
              {
                "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
                "slug": "international-organization-for-migration",
                "name": "International Organization for Migration",
                "count": 3
              }
            ]
          }
        ],
        "page": {
          "limit": 2,
          "next": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
          "previous": null
        }
      }
    }
  },
  {
    "operationId": "listChanges",
    "name": "listChanges",
    "summary": "What has changed",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "cursor": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
            "type": "release.published",
            "at": "2026-01-15T09:30:00Z",
            "releaseId": "165c25dc-45b8-4ea1-aee3-dd16a3b3fb53",
            "revision": 1
          },
          {
            "cursor": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
            "type": "release.published",
            "at": "2026-01-15T09:30:00Z",
            "releaseId": "d0ec4fde-2190-451d-a3c3-0da0d8e5a3e5",
            "revision": 1
          },
          {
            "cursor": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0",
            "type": "release.published",
            "at": "2026-01-15T09:30:00Z",
            "releaseId": "09ea33ad-a2fc-4357-a341-1f37492adfd4",
            "revision": 1
          }
        ],
        "page": {
          "limit": 3,
          "next": "uTn1kq0Y2mUxMjM0WyIyMDIxIl0"
        }
      }
    }
  },
  {
    "operationId": "getIndex",
    "name": "getIndex",
    "summary": "Where everything is",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "name": "Dateline",
        "version": "0.1.0",
        "documentation": {
          "explorer": "/docs",
          "problems": "/docs/problems",
          "openapi": "/openapi.json"
        },
        "lists": {
          "releases": "/v1/releases",
          "organisations": "/v1/organisations",
          "frameworks": "/v1/frameworks",
          "meetings": "/v1/meetings",
          "statistics": "/v1/statistics",
          "measures": "/v1/measures",
          "quotes": "/v1/quotes",
          "people": "/v1/people",
          "changes": "/v1/changes"
        },
        "operations": {
          "live": "/health/live",
          "ready": "/health/ready",
          "metrics": "/metrics"
        }
      }
    }
  },
  {
    "operationId": "getLiveness",
    "name": "getLiveness",
    "summary": "Is the process alive?",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "status": "live"
      }
    }
  },
  {
    "operationId": "getReadiness",
    "name": "getReadiness",
    "summary": "Can it serve requests?",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "status": "ready"
      }
    }
  },
  {
    "operationId": "putRelease",
    "name": "putRelease",
    "summary": "A release under an id of your own",
    "request": {
      "type": "application/json",
      "body": {
        "title": "Lakeside Institute counts 12 reports",
        "body": "The Lakeside Institute has published 12 reports in its first year.",
        "publishedAt": "2025-03-03T09:00:00Z",
        "url": "https://lakeside.example/news/first-year",
        "organisations": [
          {
            "name": "Lakeside Institute",
            "role": "issuer"
          }
        ],
        "statistics": [
          {
            "measure": "reports published by the Lakeside Institute",
            "value": 12,
            "unit": "reports",
            "statement": "The Lakeside Institute has published 12 reports in its first year."
          }
        ]
      }
    },
    "answer": {
      "status": 201,
      "type": "application/json",
      "body": {
        "id": "44ac09c5-6b89-4b73-a709-db8d5605e5bb",
        "revision": 1,
        "state": "published",
        "title": "Lakeside Institute counts 12 reports",
        "subtitle": null,
        "language": "en",
        "body": "The Lakeside Institute has published 12 reports in its first year.",
        "notes": null,
        "dateline": null,
        "publishedAt": "2025-03-03T09:00:00Z",
        "embargoedUntil": null,
        "url": "https://lakeside.example/news/first-year",
        "externalId": null,
        "topics": [],
        "links": [],
        "contacts": [],
        "organisations": [
          {
            "role": "issuer",
            "id": "019bcde5-eb7d-729e-aa87-5e882dc6e037",
            "slug": "lakeside-institute",
            "name": "Lakeside Institute",
            "acronym": null,
            "parent": null,
            "identifiers": null
          }
        ],
        "meetings": [],
        "statistics": [
          {
            "id": "019bc77c-65a7-7cf3-a0b3-8a0b9630abee",
            "measure": "reports published by the Lakeside Institute",
            "measureSlug": "reports-published-by-the-lakeside-institute",
            "value": 12,
            "upperValue": null,
            "unit": "reports",
            "qualifier": "exact",
            "period": null,
            "place": null,
            "organisations": [],
            "statement": "The Lakeside Institute has published 12 reports in its first year.",
            "evidence": {
              "field": "body",
              "start": 0,
              "end": 66
            }
          }
        ],
        "quotes": [],
        "firstPublicAt": "2026-01-15T09:30:00Z",
        "updatedAt": "2026-01-15T09:30:00Z",
        "copies": [],
        "createdAt": "2026-01-15T09:30:00Z",
        "version": 1,
        "desk": "iom-press"
      }
    }
  },
  {
    "operationId": "patchRelease",
    "name": "patchRelease",
    "summary": "A figure is corrected",
    "request": {
      "type": "application/merge-patch+json",
      "body": {
        "body": "The Lakeside Institute has published 11 reports in its first year.",
        "statistics": [
          {
            "measure": "reports published by the Lakeside Institute",
            "value": 11,
            "unit": "reports",
            "statement": "The Lakeside Institute has published 11 reports in its first year."
          }
        ],
        "changeKind": "correction",
        "changeNote": "One of the reports was counted twice."
      }
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "44ac09c5-6b89-4b73-a709-db8d5605e5bb",
        "revision": 2,
        "state": "published",
        "title": "Lakeside Institute counts 12 reports",
        "subtitle": null,
        "language": "en",
        "body": "The Lakeside Institute has published 11 reports in its first year.",
        "notes": null,
        "dateline": null,
        "publishedAt": "2025-03-03T09:00:00Z",
        "embargoedUntil": null,
        "url": "https://lakeside.example/news/first-year",
        "externalId": null,
        "topics": [],
        "links": [],
        "contacts": [],
        "organisations": [
          {
            "role": "issuer",
            "id": "019bcde5-eb7d-729e-aa87-5e882dc6e037",
            "slug": "lakeside-institute",
            "name": "Lakeside Institute",
            "acronym": null,
            "parent": null,
            "identifiers": null
          }
        ],
        "meetings": [],
        "statistics": [
          {
            "id": "019bc77c-65a7-7cf3-a0b3-8a0b9630abee",
            "measure": "reports published by the Lakeside Institute",
            "measureSlug": "reports-published-by-the-lakeside-institute",
            "value": 11,
            "upperValue": null,
            "unit": "reports",
            "qualifier": "exact",
            "period": null,
            "place": null,
            "organisations": [],
            "statement": "The Lakeside Institute has published 11 reports in its first year.",
            "evidence": {
              "field": "body",
              "start": 0,
              "end": 66
            }
          }
        ],
        "quotes": [],
        "firstPublicAt": "2026-01-15T09:30:00Z",
        "updatedAt": "2026-01-15T09:30:00Z",
        "copies": [],
        "createdAt": "2026-01-15T09:30:00Z",
        "version": 2,
        "desk": "iom-press"
      }
    }
  },
  {
    "operationId": "listRevisions",
    "name": "listRevisions",
    "summary": "History of a release",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "data": [
          {
            "revision": 2,
            "at": "2026-01-15T09:30:00Z",
            "changeKind": "correction",
            "changeNote": "One of the reports was counted twice."
          },
          {
            "revision": 1,
            "at": "2026-01-15T09:30:00Z",
            "changeKind": null,
            "changeNote": null
          }
        ],
        "page": {
          "limit": 20,
          "next": null,
          "previous": null
        }
      }
    }
  },
  {
    "operationId": "getRevision",
    "name": "getRevision",
    "summary": "A release as it was",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "44ac09c5-6b89-4b73-a709-db8d5605e5bb",
        "revision": 1,
        "state": "published",
        "title": "Lakeside Institute counts 12 reports",
        "subtitle": null,
        "language": "en",
        "body": "The Lakeside Institute has published 12 reports in its first year.",
        "notes": null,
        "dateline": null,
        "publishedAt": "2025-03-03T09:00:00Z",
        "embargoedUntil": null,
        "url": "https://lakeside.example/news/first-year",
        "externalId": null,
        "topics": [],
        "links": [],
        "contacts": [],
        "organisations": [
          {
            "role": "issuer",
            "id": "019bcde5-eb7d-729e-aa87-5e882dc6e037",
            "slug": "lakeside-institute",
            "name": "Lakeside Institute",
            "acronym": null,
            "parent": null,
            "identifiers": null
          }
        ],
        "meetings": [],
        "statistics": [
          {
            "id": "019bc77c-65a7-7cf3-a0b3-8a0b9630abee",
            "measure": "reports published by the Lakeside Institute",
            "measureSlug": "reports-published-by-the-lakeside-institute",
            "value": 12,
            "upperValue": null,
            "unit": "reports",
            "qualifier": "exact",
            "period": null,
            "place": null,
            "organisations": [],
            "statement": "The Lakeside Institute has published 12 reports in its first year.",
            "evidence": {
              "field": "body",
              "start": 0,
              "end": 66
            }
          }
        ],
        "quotes": [],
        "firstPublicAt": "2026-01-15T09:30:00Z",
        "updatedAt": "2026-01-15T09:30:00Z",
        "copies": []
      }
    }
  },
  {
    "operationId": "getRevision",
    "name": "compareRevisions",
    "summary": "What turned the first revision into the second",
    "answer": {
      "status": 200,
      "type": "application/json-patch+json",
      "body": [
        {
          "op": "replace",
          "path": "/revision",
          "value": 2
        },
        {
          "op": "replace",
          "path": "/body",
          "value": "The Lakeside Institute has published 11 reports in its first year."
        },
        {
          "op": "replace",
          "path": "/statistics/0/value",
          "value": 11
        },
        {
          "op": "replace",
          "path": "/statistics/0/statement",
          "value": "The Lakeside Institute has published 11 reports in its first year."
        },
        {
          "op": "replace",
          "path": "/updatedAt",
          "value": "2026-01-15T09:30:00Z"
        }
      ]
    }
  },
  {
    "operationId": "withdrawRelease",
    "name": "withdrawRelease",
    "summary": "Withdraw a release",
    "request": {
      "type": "application/json",
      "body": {
        "reason": "The reports were those of another institute."
      }
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "44ac09c5-6b89-4b73-a709-db8d5605e5bb",
        "state": "withdrawn",
        "at": "2026-01-15T09:30:00Z",
        "reason": "The reports were those of another institute.",
        "erased": false
      }
    }
  },
  {
    "operationId": "publishRelease",
    "name": "publishRelease",
    "summary": "A withdrawn release is restored",
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "44ac09c5-6b89-4b73-a709-db8d5605e5bb",
        "revision": 2,
        "state": "published",
        "title": "Lakeside Institute counts 12 reports",
        "subtitle": null,
        "language": "en",
        "body": "The Lakeside Institute has published 11 reports in its first year.",
        "notes": null,
        "dateline": null,
        "publishedAt": "2025-03-03T09:00:00Z",
        "embargoedUntil": null,
        "url": "https://lakeside.example/news/first-year",
        "externalId": null,
        "topics": [],
        "links": [],
        "contacts": [],
        "organisations": [
          {
            "role": "issuer",
            "id": "019bcde5-eb7d-729e-aa87-5e882dc6e037",
            "slug": "lakeside-institute",
            "name": "Lakeside Institute",
            "acronym": null,
            "parent": null,
            "identifiers": null
          }
        ],
        "meetings": [],
        "statistics": [
          {
            "id": "019bc77c-65a7-7cf3-a0b3-8a0b9630abee",
            "measure": "reports published by the Lakeside Institute",
            "measureSlug": "reports-published-by-the-lakeside-institute",
            "value": 11,
            "upperValue": null,
            "unit": "reports",
            "qualifier": "exact",
            "period": null,
            "place": null,
            "organisations": [],
            "statement": "The Lakeside Institute has published 11 reports in its first year.",
            "evidence": {
              "field": "body",
              "start": 0,
              "end": 66
            }
          }
        ],
        "quotes": [],
        "firstPublicAt": "2026-01-15T09:30:00Z",
        "updatedAt": "2026-01-15T09:30:00Z",
        "copies": [],
        "createdAt": "2026-01-15T09:30:00Z",
        "version": 2,
        "desk": "iom-press"
      }
    }
  },
  {
    "operationId": "eraseRelease",
    "name": "eraseRelease",
    "summary": "Erase a release",
    "request": {
      "type": "application/json",
      "body": {
        "reason": "Removed at the request of a person it named."
      }
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "44ac09c5-6b89-4b73-a709-db8d5605e5bb",
        "state": "withdrawn",
        "at": "2026-01-15T09:30:00Z",
        "reason": "Removed at the request of a person it named.",
        "erased": true
      }
    }
  },
  {
    "operationId": "createOrganisation",
    "name": "createOrganisation",
    "summary": "Create an organisation",
    "request": {
      "type": "application/json",
      "body": {
        "name": "European Environment Agency",
        "acronym": "EEA",
        "kind": "intergovernmental",
        "parent": "european-union"
      }
    },
    "answer": {
      "status": 201,
      "type": "application/json",
      "body": {
        "id": "019bcce2-d2cf-7cc9-ac1f-b43fdce4c0f7",
        "slug": "european-environment-agency",
        "name": "European Environment Agency",
        "acronym": "EEA",
        "aliases": [],
        "identifiers": {
          "wikidata": null,
          "ror": null,
          "lei": null
        },
        "kind": "intergovernmental",
        "parent": {
          "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
          "slug": "european-union",
          "name": "European Union"
        },
        "releaseCount": 0,
        "firstSeen": null,
        "lastSeen": null
      }
    }
  },
  {
    "operationId": "patchOrganisation",
    "name": "patchOrganisation",
    "summary": "Change an organisation",
    "request": {
      "type": "application/merge-patch+json",
      "body": {
        "kind": "intergovernmental",
        "aliases": [
          "UN Migration"
        ],
        "identifiers": {
          "wikidata": "Q211028"
        }
      }
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
        "slug": "international-organization-for-migration",
        "name": "International Organization for Migration",
        "acronym": "IOM",
        "aliases": [
          "UN Migration"
        ],
        "identifiers": {
          "wikidata": "Q211028",
          "ror": null,
          "lei": null
        },
        "kind": "intergovernmental",
        "parent": null,
        "releaseCount": 15,
        "firstSeen": "2013-05-03T00:00:00Z",
        "lastSeen": "2026-01-15T09:30:00Z"
      }
    }
  },
  {
    "operationId": "mergeOrganisation",
    "name": "mergeOrganisation",
    "summary": "A duplicate is folded into the organisation it is",
    "request": {
      "type": "application/json",
      "body": {
        "into": "international-organization-for-migration"
      }
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
        "slug": "international-organization-for-migration",
        "name": "International Organization for Migration",
        "acronym": "IOM",
        "aliases": [
          "Intl. Organization for Migration",
          "UN Migration"
        ],
        "identifiers": {
          "wikidata": "Q211028",
          "ror": null,
          "lei": null
        },
        "kind": "intergovernmental",
        "parent": null,
        "releaseCount": 15,
        "firstSeen": "2013-05-03T00:00:00Z",
        "lastSeen": "2026-01-15T09:30:00Z"
      }
    }
  },
  {
    "operationId": "createFramework",
    "name": "createFramework",
    "summary": "Create a framework",
    "request": {
      "type": "application/json",
      "body": {
        "name": "EU-IOM Senior Officials Meetings",
        "established": "2012"
      }
    },
    "answer": {
      "status": 201,
      "type": "application/json",
      "body": {
        "id": "019bc38c-7e9a-772b-a1b3-1f8d92078260",
        "slug": "eu-iom-senior-officials-meetings",
        "name": "EU-IOM Senior Officials Meetings",
        "established": "2012",
        "parties": [],
        "meetingCount": 0,
        "highestNumber": null,
        "missing": [],
        "missingCount": 0,
        "aliases": []
      }
    }
  },
  {
    "operationId": "patchFramework",
    "name": "patchFramework",
    "summary": "Change a framework",
    "request": {
      "type": "application/merge-patch+json",
      "body": {
        "aliases": [
          "EU-IOM Strategic Dialogue"
        ]
      }
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bc167-f5ca-7ba1-a1dd-5ae3a5628830",
        "slug": "eu-iom-strategic-cooperation-framework",
        "name": "EU-IOM Strategic Cooperation Framework",
        "established": "2012-07",
        "parties": [
          {
            "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
            "slug": "international-organization-for-migration",
            "name": "International Organization for Migration",
            "acronym": "IOM"
          },
          {
            "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
            "slug": "european-union",
            "name": "European Union",
            "acronym": "EU"
          },
          {
            "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
            "slug": "european-external-action-service",
            "name": "European External Action Service",
            "acronym": "EEAS"
          },
          {
            "id": "019bc6fe-5700-7512-ad99-3a233873db27",
            "slug": "directorate-general-for-migration-and-home-affairs",
            "name": "Directorate-General for Migration and Home Affairs",
            "acronym": "DG HOME"
          },
          {
            "id": "019bc2a4-aa19-7dec-a6c4-4eab73655ff0",
            "slug": "directorate-general-for-european-civil-protection-and-humanitarian-aid",
            "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
            "acronym": "DG ECHO"
          },
          {
            "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
            "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
            "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
            "acronym": "DG NEAR"
          },
          {
            "id": "019bcdb7-eb64-763d-a7a2-6e642552fcb7",
            "slug": "directorate-general-for-international-cooperation-and-development",
            "name": "Directorate-General for International Cooperation and Development",
            "acronym": "DG DEVCO"
          },
          {
            "id": "019bcb7b-e739-7362-a6d3-2df9dafe3c58",
            "slug": "directorate-general-for-international-partnerships",
            "name": "Directorate-General for International Partnerships",
            "acronym": "DG INTPA"
          },
          {
            "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
            "slug": "european-commission",
            "name": "European Commission",
            "acronym": null
          }
        ],
        "meetingCount": 11,
        "highestNumber": 11,
        "missing": [
          3,
          4
        ],
        "missingCount": 2,
        "aliases": [
          "EU-IOM Strategic Dialogue"
        ]
      }
    }
  },
  {
    "operationId": "mergeFramework",
    "name": "mergeFramework",
    "summary": "Merge a framework into another",
    "request": {
      "type": "application/json",
      "body": {
        "into": "eu-iom-strategic-cooperation-framework"
      }
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bc167-f5ca-7ba1-a1dd-5ae3a5628830",
        "slug": "eu-iom-strategic-cooperation-framework",
        "name": "EU-IOM Strategic Cooperation Framework",
        "established": "2012-07",
        "parties": [
          {
            "id": "019bc492-2f11-7775-a40c-cf80000f9be4",
            "slug": "international-organization-for-migration",
            "name": "International Organization for Migration",
            "acronym": "IOM"
          },
          {
            "id": "019bc24e-8805-779d-ae8c-629f21de83d9",
            "slug": "european-union",
            "name": "European Union",
            "acronym": "EU"
          },
          {
            "id": "019bc9c8-c4e4-7f62-a25a-6d1d4a8fc74e",
            "slug": "european-external-action-service",
            "name": "European External Action Service",
            "acronym": "EEAS"
          },
          {
            "id": "019bc6fe-5700-7512-ad99-3a233873db27",
            "slug": "directorate-general-for-migration-and-home-affairs",
            "name": "Directorate-General for Migration and Home Affairs",
            "acronym": "DG HOME"
          },
          {
            "id": "019bc2a4-aa19-7dec-a6c4-4eab73655ff0",
            "slug": "directorate-general-for-european-civil-protection-and-humanitarian-aid",
            "name": "Directorate-General for European Civil Protection and Humanitarian Aid Operations",
            "acronym": "DG ECHO"
          },
          {
            "id": "019bcf7e-e1a8-7a92-a716-0b33bcbad244",
            "slug": "directorate-general-for-european-neighbourhood-policy-and-enlargement",
            "name": "Directorate-General for European Neighbourhood Policy and Enlargement Negotiations",
            "acronym": "DG NEAR"
          },
          {
            "id": "019bcdb7-eb64-763d-a7a2-6e642552fcb7",
            "slug": "directorate-general-for-international-cooperation-and-development",
            "name": "Directorate-General for International Cooperation and Development",
            "acronym": "DG DEVCO"
          },
          {
            "id": "019bcb7b-e739-7362-a6d3-2df9dafe3c58",
            "slug": "directorate-general-for-international-partnerships",
            "name": "Directorate-General for International Partnerships",
            "acronym": "DG INTPA"
          },
          {
            "id": "019bcccd-7817-7c6e-a2d3-73da2af2041b",
            "slug": "european-commission",
            "name": "European Commission",
            "acronym": null
          }
        ],
        "meetingCount": 11,
        "highestNumber": 11,
        "missing": [
          3,
          4
        ],
        "missingCount": 2,
        "aliases": [
          "EU-IOM Senior Officials Meetings",
          "EU-IOM Strategic Dialogue"
        ]
      }
    }
  },
  {
    "operationId": "patchMeeting",
    "name": "patchMeeting",
    "summary": "Assign a meeting its number",
    "request": {
      "type": "application/merge-patch+json",
      "body": {
        "number": 2
      }
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bc884-7ccf-7f1b-a27c-8069e90dc6c6",
        "framework": {
          "id": "019bc8c1-a6ab-776b-a80d-53d6d7cb5c25",
          "slug": "lakeside-forum",
          "name": "Lakeside Forum"
        },
        "number": 2,
        "name": null,
        "date": "2025-06-02",
        "place": "Geneva",
        "organisations": [
          {
            "role": "host",
            "id": "019bcde5-eb7d-729e-aa87-5e882dc6e037",
            "slug": "lakeside-institute",
            "name": "Lakeside Institute",
            "acronym": null
          }
        ],
        "agenda": [],
        "disagreements": [],
        "sourceCount": 1,
        "sources": [
          {
            "releaseId": "e5caafd4-e107-4f89-a63e-924480b3090e",
            "title": "Lakeside Forum meets again",
            "publishedAt": "2025-06-03T08:00:00Z",
            "number": null,
            "name": null,
            "date": "2025-06-02",
            "place": "Geneva",
            "organisations": [
              {
                "role": "host",
                "id": "019bcde5-eb7d-729e-aa87-5e882dc6e037",
                "slug": "lakeside-institute",
                "name": "Lakeside Institute",
                "acronym": null
              }
            ],
            "agenda": [],
            "statement": "The Lakeside Forum met in Geneva on 2 June 2025.",
            "evidence": {
              "field": "body",
              "start": 0,
              "end": 48
            }
          }
        ]
      }
    }
  },
  {
    "operationId": "mergeMeasure",
    "name": "mergeMeasure",
    "summary": "Merge a measure into another",
    "request": {
      "type": "application/json",
      "body": {
        "into": "reports-of-the-lakeside-institute"
      }
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bc526-5aad-7874-a438-a3fb2d86a879",
        "slug": "reports-of-the-lakeside-institute",
        "name": "reports of the Lakeside Institute",
        "units": [
          "reports"
        ],
        "statisticCount": 2,
        "firstDate": "2025-06-03",
        "lastDate": "2025-06-03",
        "aliases": [
          "Lakeside reports"
        ]
      }
    }
  },
  {
    "operationId": "patchMeasure",
    "name": "patchMeasure",
    "summary": "Change a measure",
    "request": {
      "type": "application/merge-patch+json",
      "body": {
        "aliases": [
          "joint projects of the Commission and IOM"
        ]
      }
    },
    "answer": {
      "status": 200,
      "type": "application/json",
      "body": {
        "id": "019bcfad-7f94-792e-ad61-c1d00b3d22f8",
        "slug": "projects-run-by-the-european-commission-and-iom",
        "name": "projects run by the European Commission and IOM",
        "units": [
          "projects"
        ],
        "statisticCount": 1,
        "firstDate": "2015-01-01",
        "lastDate": "2020-12-31",
        "aliases": [
          "joint projects of the Commission and IOM"
        ]
      }
    }
  }
];
