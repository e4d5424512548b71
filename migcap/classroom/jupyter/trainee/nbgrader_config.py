"""nbgrader on a trainee's server: her own folder, and the desk in place of a shared one."""

from migcap import home
from migcap.classroom.exchange import use
from migcap.grading.going_over import set_what_goes_over

c = get_config()  # noqa: F821 (nbgrader provides it)

c.CourseDirectory.course_id = "migcap"
set_what_goes_over(c)
# In kilobytes: a notebook beyond this has outputs that nobody wants to read. The desk takes no more either.
c.CourseDirectory.max_file_size = 20_000
c.Exchange.assignment_dir = str(home.folder())
use(c)
