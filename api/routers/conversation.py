"""The conversation, in the reader's language."""

from fastapi import APIRouter, Response

from api.routers.content_route import UNCHANGED, ContentRoute
from api.routers.depends import LanguageAsked, LibraryGiven
from api.routers.problems import RESPONSES
from api.schemas.conversation import ConversationOut

router = APIRouter(tags=["Conversation"], responses={**UNCHANGED, 422: RESPONSES[422]}, route_class=ContentRoute)


@router.get("/conversation", operation_id="get_conversation", summary="Everything that is asked")
async def conversation(library: LibraryGiven, language: LanguageAsked, response: Response) -> ConversationOut:
    """Show the wheel, the anchor texts of every level and every other question in one language."""
    response.headers["Content-Language"] = language
    response.headers["Vary"] = "Accept-Language"
    return ConversationOut.of(library.conversation, language)
