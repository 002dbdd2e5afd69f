"""What comes when: occasions that a person may read, the load of units month by month, and what falls together.

The arithmetic of days is oversight/calendar; whom a step waits for is said by the workflows.
"""
